export * from '@firstpaint/vitals/attribution'
