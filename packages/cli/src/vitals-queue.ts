export * from '@firstpaint/vitals/queue'
