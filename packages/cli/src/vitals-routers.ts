export * from '@firstpaint/vitals/routers'
