export { type OfflineQueue, offlineQueue } from './offline-queue.ts'
