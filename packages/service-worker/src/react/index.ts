export { useServiceWorker, type ServiceWorkerState } from './use-service-worker.ts'
