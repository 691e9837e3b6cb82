import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { parseAcceptEncoding, qualityOf } from '@firstpaint/core/delivery'
import type { MiddlewareHandler } from 'hono'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Below this an answer is one packet either way. */
const worthIt = 1024

/** Quality at which brotli takes about as long as gzip does, and is smaller. */
const brotliQuality = 4

/** Sends answers in brotli or gzip, whichever is liked. */
export const compressAnswer: MiddlewareHandler = async (c, next) => {
  await next()
  const accepted = parseAcceptEncoding(c.req.header('accept-encoding'))
  c.res.headers.append('Vary', 'Accept-Encoding')
  const body = Buffer.from(await c.res.clone().arrayBuffer())
  if (body.length < worthIt) return
  const [brotli, zipped] = [qualityOf(accepted, 'br'), qualityOf(accepted, 'gzip')]
  if (brotli === 0 && zipped === 0) return
  const encoded =
    brotli >= zipped
      ? await toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } })
      : await toGzip(body)
  const headers = new Headers(c.res.headers)
  headers.set('Content-Encoding', brotli >= zipped ? 'br' : 'gzip')
  headers.delete('Content-Length')
  // Hono keeps the headers of the answer it had, unless there is none.
  const { status } = c.res
  c.res = undefined
  c.res = new Response(encoded, { status, headers })
}
