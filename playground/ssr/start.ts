/**
 * The kit's components, one page each, rendered by a server.
 *
 *   pnpm --filter @playground/ssr start
 */
import { buildSsr } from './build.ts'
import { serveSsr } from './serve.ts'

const outDir = `${import.meta.dirname}/dist`
await buildSsr(outDir)
const { url } = await serveSsr({ outDir, port: Number(process.env['PORT'] ?? 5180) })
console.log(`${url}/image, and ?mode=csr, ?mode=strict`)
