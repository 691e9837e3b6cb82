import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Weigh, Weight } from './page-requests.ts'

const zip = promisify(gzip)
const brotli = promisify(brotliCompress)

/** Compresses as a good server does ahead of time, gzip 9 and brotli 11, and remembers what it has seen. */
export function createWeigher(): Weigh {
  const known = new Map<string, Promise<Weight>>()
  return (body) => {
    const key = createHash('sha256').update(body).digest('hex')
    const found = known.get(key) ?? weighBody(body)
    known.set(key, found)
    return found
  }
}

async function weighBody(body: Buffer): Promise<Weight> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  const [zipped, squeezed] = await Promise.all([zip(body, { level: 9 }), brotli(body, { params })])
  return { gzip: zipped.length, brotli: squeezed.length }
}
