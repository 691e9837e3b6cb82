export * from '@firstpaint/vitals'
