/**
 * What node:http itself takes: every file in memory, no look at what was asked beyond the path, no conditions, no ranges.
 * No server on node:http that reads the request can be faster: `node bare-server.ts DIST PORT`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type OutgoingHttpHeaders } from 'node:http'
import { extname, join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}
const [dist = '', port = ''] = process.argv.slice(2)
const answers = new Map<string, { readonly headers: OutgoingHttpHeaders; readonly body: Buffer }>()
for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.br')) continue
  const path = file.slice(0, -'.br'.length)
  const body = readFileSync(join(dist, file))
  const headers = {
    'content-type': types[extname(path)],
    'content-encoding': 'br',
    'content-length': body.length,
    'cache-control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
  }
  answers.set(path === 'index.html' ? '/' : `/${path}`, { headers, body })
}

createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const answer = answers.get(request.url ?? '')
  if (answer === undefined) response.writeHead(404).end()
  else response.writeHead(200, answer.headers).end(answer.body)
}).listen(Number(port), '127.0.0.1')
