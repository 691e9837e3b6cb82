import type * as BullMQ from 'bullmq'
import { loadOptional } from '../store/load-optional.ts'

/** Where a queue lies; the same for who queues and for all workers. */
export interface QueuePlace {
  /** `redis://[user:password@]host:port/db`, or `rediss://`. */
  readonly redis: string
  /** Default: `firstpaint-images`. */
  readonly queue?: string
  /** Put before every Redis key. Default: BullMQ's own, `bull`. */
  readonly prefix?: string
}

export interface QueueConnection {
  readonly bullmq: typeof BullMQ
  readonly queue: string
  readonly options: { readonly connection: { readonly url: string }; readonly prefix?: string }
}

/**
 * BullMQ and the options all its parts share. It brings no Redis client of its own: ioredis is the other optional peer.
 *
 * @throws FP_IMAGES_OPTIONAL_MISSING without bullmq or ioredis.
 */
export async function connectQueue({
  redis,
  queue = 'firstpaint-images',
  prefix,
}: QueuePlace): Promise<QueueConnection> {
  const purpose = 'A queue of images'
  await loadOptional(() => import('ioredis'), { name: 'ioredis', purpose })
  return {
    bullmq: await loadOptional(() => import('bullmq'), { name: 'bullmq', purpose }),
    queue,
    options: { connection: { url: redis }, ...(prefix !== undefined && { prefix }) },
  }
}
