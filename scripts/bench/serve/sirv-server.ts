// sirv as its manual says for production, on node:http: `node sirv-server.ts <dist> <port>`.
import { createServer } from 'node:http'
import sirv from 'sirv'

const [dist = '', port = ''] = process.argv.slice(2)
const handle = sirv(dist, { brotli: true, gzip: true, etag: true, maxAge: 31_536_000, immutable: true })
createServer((request, response) => handle(request, response)).listen(Number(port), '127.0.0.1')
process.once('SIGTERM', () => process.exit())
