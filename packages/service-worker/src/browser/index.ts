export { registerServiceWorker, type RegisterOptions, type ServiceWorkerControl } from './register-service-worker.ts'
export type { WorkerEvents, WorkerEventType, WorkerStatus } from './worker-events.ts'
export type { WorkerPorts } from './worker-ports.ts'
