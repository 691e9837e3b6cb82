export * from '@firstpaint/service-worker/worker/hatch'
export * from '@firstpaint/service-worker/worker/recipes'
