import type { ImageStore } from './image-store.ts'
import { loadOptional } from './load-optional.ts'
import { sealValue, unsealValue } from './seal-value.ts'
import { checkStoreKey } from './store-key.ts'

export interface RedisStoreOptions {
  /** `redis://[user:password@]host:port/db`, or `rediss://` for TLS. */
  readonly url: string
  /** Put before every key. Default: `firstpaint:`. */
  readonly prefix?: string
  /** Days without use after which a value goes. Default 30: Redis holds everything in memory. */
  readonly expire?: number
}

/** Milliseconds until a server that does not answer counts as dead. */
const TIMEOUT = 5000

const SECONDS_PER_DAY = 86_400

/**
 * Keeps values in Redis 6.2 or later, or what speaks its protocol (Valkey, Dragonfly). Through ioredis, an optional peer.
 *
 * @throws FP_IMAGES_OPTIONAL_MISSING without ioredis. Methods reject with what ioredis rejects with.
 */
export async function createRedisStore({
  url,
  prefix = 'firstpaint:',
  expire = 30,
}: RedisStoreOptions): Promise<ImageStore> {
  const { Redis } = await loadOptional(() => import('ioredis'), { name: 'ioredis', purpose: 'A Redis store' })
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, connectTimeout: TIMEOUT })
  // Every command rejects by itself; without a listener ioredis prints each error as unhandled.
  client.on('error', () => {})
  const seconds = Math.max(1, Math.round(expire * SECONDS_PER_DAY))
  const nameOf = (key: string): string => prefix + checkStoreKey(key)
  return {
    get: async (key) => {
      const sealed = await client.getexBuffer(nameOf(key), 'EX', seconds)
      return sealed === null ? undefined : unsealValue(key, sealed)
    },
    has: async (key) => (await client.exists(nameOf(key))) === 1,
    put: async (key, value) => {
      await client.set(nameOf(key), Buffer.from(sealValue(key, value)), 'EX', seconds)
    },
    close: async () => client.disconnect(),
  }
}
