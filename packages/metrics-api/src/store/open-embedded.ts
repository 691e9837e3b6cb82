import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Pool } from 'pg'
import type { EmbeddedAnswer, EmbeddedOrder, EmbeddedPlace } from './embedded-messages.ts'
import { EmbeddedStream } from './embedded-stream.ts'
import type { Store } from './store.ts'
import { StoreUnusable } from './store-errors.ts'

export interface OpenEmbeddedOptions {
  /** Folder this process holds; the database is in `database` below it. */
  readonly dir: string
  readonly schema: string
  readonly onLost: (error: Error) => void
}

/**
 * Postgres in a thread of this process: PGlite. Two processes on one folder destroy it, so the caller holds the lock.
 *
 * @throws FP_METRICS_STORE
 */
export async function openEmbedded({ dir, schema, onLost }: OpenEmbeddedOptions): Promise<Store> {
  const dataDir = join(dir, 'database')
  // Beside this module, under whatever ending it runs: sources run as they are.
  const file = new URL(`embedded-thread${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url)
  const thread = new Worker(file, { workerData: { dataDir, schema } satisfies EmbeddedPlace })
  const waiting: { resolve: (answer: EmbeddedAnswer) => void; reject: (error: Error) => void }[] = []
  let lost: Error | undefined
  const lose = (error: Error): void => {
    lost ??= error
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  const next = (): Promise<EmbeddedAnswer> =>
    lost === undefined ? new Promise((resolve, reject) => waiting.push({ resolve, reject })) : Promise.reject(lost)
  thread.on('message', (answer: EmbeddedAnswer) => {
    const turn = waiting.shift()
    if (answer.kind === 'failed') turn?.reject(StoreUnusable(dataDir, answer.message))
    else turn?.resolve(answer)
  })
  thread.on('error', (error) => lose(StoreUnusable.because(error, dataDir, error.message)))
  thread.on('exit', (code) => lose(StoreUnusable(dataDir, `its thread has ended with code ${code}`)))

  const order = (message: EmbeddedOrder): Promise<EmbeddedAnswer> => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    thread.postMessage(message)
    return next()
  }
  try {
    await next()
  } catch (error) {
    await thread.terminate()
    throw error
  }
  const exchange = async (bytes: Uint8Array): Promise<Uint8Array> => {
    const answer = await order({ kind: 'bytes', bytes })
    return answer.kind === 'bytes' ? answer.bytes : new Uint8Array()
  }
  const pool = new Pool({
    // There is one connection in there, and nothing is gained from hanging up.
    max: 1,
    idleTimeoutMillis: 0,
    user: 'postgres',
    database: 'postgres',
    stream: () => new EmbeddedStream(exchange) as never,
  })
  pool.on('error', onLost)
  return {
    pool,
    kind: 'embedded',
    async close() {
      await pool.end()
      await order({ kind: 'close' }).catch(() => undefined)
      await thread.terminate()
    },
  }
}
