/** A worker of a queue in a process of its own, to be killed: `node killed-worker.fixture.ts REDIS PREFIX`. */
import { startImageWorker } from '../src/queue/start-image-worker.ts'
import { createRedisStore } from '../src/store/redis-store.ts'
import { queueTools } from './queue-tools.ts'

const [redis, prefix] = process.argv.slice(2) as [string, string]
const store = await createRedisStore({ url: redis, prefix: `${prefix}:store:`, expire: 1 })
await startImageWorker({ redis, prefix, store, tools: queueTools, workers: 1, lockDuration: 1000 })
