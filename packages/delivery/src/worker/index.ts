export { createWorker, type Worker, type WorkerEnvironment, type WorkerOptions } from './create-worker.ts'
