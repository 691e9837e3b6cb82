export { startKillWorker } from './start-kill-worker.ts'
export { startWorker, type PageMessage } from './start-worker.ts'
export type { FetchTime, WorkerConfig, WorkerFile, WorkerFiles } from './worker-config.ts'
export type { WorkerRoute } from './worker-route.ts'
