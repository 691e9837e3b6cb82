import { startApi } from './start-api.ts'

const started = performance.now()
const api = await startApi({ port: Number(process.env['PORT'] ?? 0) })
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(`Bistro's API: ${api.url}/api/health (${api.database} Postgres, ready in ${seconds} s)`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void api.close())
