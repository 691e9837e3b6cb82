export { collectDaily, type CollectDailyOptions } from '../cache/collect-daily.ts'
export { type CollectedGarbage, collectGarbage, type CollectGarbageOptions } from '../cache/collect-garbage.ts'
export { cacheKey, type CacheKeyParts } from '../cache/cache-key.ts'
export { PIPELINE_VERSION } from '../cache/pipeline-version.ts'
export type { ImageJob, ImageJobResult } from '../queue/image-job.ts'
export type { QueuePlace } from '../queue/queue-connection.ts'
export { queueImageJobs, type QueueImageJobsOptions } from '../queue/queue-image-jobs.ts'
export { type ImageWorker, type ImageWorkerOptions, startImageWorker } from '../queue/start-image-worker.ts'
export type { RememberedTrial, TrialMemo } from '../search/trial-memo.ts'
export type { CollectableStore, StoredEntry } from '../store/collectable-store.ts'
export { createFolderStore, type FolderStoreOptions } from '../store/folder-store.ts'
export type { ImageStore } from '../store/image-store.ts'
export { createLayeredStore } from '../store/layered-store.ts'
export { createMemoryStore } from '../store/memory-store.ts'
export { openStore, type OpenStoreOptions } from '../store/open-store.ts'
export { createRedisStore, type RedisStoreOptions } from '../store/redis-store.ts'
export { createS3Store, type S3StoreOptions } from '../store/s3-store.ts'
export type { Warn } from '../store/warn.ts'
export type { EncodeImage, EncodeJob } from '../workers/encode-image.ts'
export { defaultBudget } from './default-budget.ts'
export {
  createImageEngine,
  type ImageEngine,
  type ImageEngineOptions,
  type ImageEngineStats,
  type OptimizeOptions,
} from './image-engine.ts'
export type { ImageProgress } from './image-progress.ts'
export type { ImageSource } from './image-source.ts'
export { imageTools, type ImageTools } from './image-tools.ts'
export { type ImageOrder, type ImageOutcome, optimizeImages, type OptimizeImagesOptions } from './optimize-images.ts'
export {
  type ProgressReporter,
  type ProgressStream,
  reportProgress,
  type ReportProgressOptions,
} from './report-progress.ts'
export { type SharedImageEngine, shareImageEngine } from './share-image-engine.ts'
