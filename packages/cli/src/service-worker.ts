export * from '@firstpaint/service-worker/browser'
export * from '@firstpaint/service-worker/queue'
