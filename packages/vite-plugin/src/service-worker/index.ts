export { makeServiceWorker, type MadeServiceWorker, type MakeServiceWorkerOptions } from './make-service-worker.ts'
export { checkServiceWorkerOptions } from './check-service-worker-options.ts'
export type { ResolvedServiceWorkerOptions, ServiceWorkerOptions } from './service-worker-options.ts'
