export { type QueueOutcome, readOutcome } from './read-outcome.ts'
export { type QueueListener, watchQueue } from './watch-queue.ts'
