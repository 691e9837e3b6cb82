/** The thread PGlite runs in: WebAssembly holds up whoever calls it, and beacons must not wait for queries. */
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import type { EmbeddedAnswer, EmbeddedOrder, EmbeddedPlace } from './embedded-messages.ts'

const port = parentPort!
const { dataDir, schema } = workerData as EmbeddedPlace

const answer = (message: EmbeddedAnswer): void => port.postMessage(message)

try {
  const database = await PGlite.create(dataDir)
  // There is one session in there, whoever connects.
  await database.exec(`set search_path = ${schema}; set timezone = 'UTC'`)
  port.on('message', (order: EmbeddedOrder) => void carryOut(database, order))
  answer({ kind: 'open' })
} catch (error) {
  answer({ kind: 'failed', message: (error as Error).message })
}

async function carryOut(database: PGlite, order: EmbeddedOrder): Promise<void> {
  try {
    if (order.kind === 'close') {
      await database.close()
      answer({ kind: 'closed' })
      port.close()
    } else {
      answer({ kind: 'bytes', bytes: await database.execProtocolRaw(order.bytes) })
    }
  } catch (error) {
    answer({ kind: 'failed', message: (error as Error).message })
  }
}
