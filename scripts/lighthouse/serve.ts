/**
 * Builds and serves Bistro until it is stopped. Plain `lhci autorun` starts it from lighthouserc.json.
 *
 *   node scripts/lighthouse/serve.ts --port 4180
 */
import { parseArgs } from 'node:util'
import { openBistro } from '../open-bistro.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })
const bistro = await openBistro({ port: Number(values.port) })
// lighthouserc.json waits for these words.
console.log(`Bistro stands at ${bistro.url}`)

const stop = (): void => void bistro.close().then(() => process.exit(0))
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
