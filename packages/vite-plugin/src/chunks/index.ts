export { type ChunkPlaces, chunkPlaces, type LearnedChunks, learnChunks } from './learn-chunks.ts'
export { readLockfileFrom, writeLockfileTo } from './lockfile-on-disk.ts'
