/**
 * One server of `pnpm bench ingest`, in a process of its own: `node ingest-server.ts KIND DIR [DB]`.
 *
 * Prints its address. `bare` takes a request in and answers 204, which is the least a server can do with Node; the others
 * are the metrics API, without a store (`spool`, `sync`: it names one that is not there) or with one (`store`).
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startMetrics } from '@firstpaint/metrics-api'

const [kind, dir = '', db = 'postgres://127.0.0.1:1/none'] = process.argv.slice(2)

if (kind === 'bare') {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.writeHead(204).end())
  })
  server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
} else {
  const unlimited = { perSecond: 1e9, burst: 1e9 }
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const { origin } = await startMetrics({
    dir,
    db,
    schema: 'firstpaint_bench_ingest',
    keys: [{ key: 'bench-key', origins: ['https://shop.example'] }],
    perAddress: unlimited,
    perKey: unlimited,
    sync: kind === 'sync',
    // What no store takes piles up.
    maxSpool: 2 ** 40,
    flushEvery: 1000,
    log: silent,
  })
  console.log(origin)
}
