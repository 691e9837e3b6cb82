/**
 * The API in a process of its own, to be killed: `node metrics-child.ts DIR [DB [SCHEMA]]`.
 *
 * Prints its address when it takes beacons; a named error on stderr and code 1 when it does not.
 */
import { isFirstpaintError, formatError } from '@firstpaint/core/errors'
import { pino } from 'pino'
import { startMetrics } from '../src/start-metrics.ts'

const [dir = '', db, schema] = process.argv.slice(2)
try {
  const metrics = await startMetrics({
    dir,
    tokens: 'open',
    flushEvery: 20,
    perAddress: { perSecond: 1e6, burst: 1e6 },
    perKey: { perSecond: 1e6, burst: 1e6 },
    log: pino({ level: 'error' }, pino.destination(2)),
    ...(db && { db }),
    ...(schema && { schema }),
  })
  console.log(metrics.origin)
} catch (error) {
  process.stderr.write(isFirstpaintError(error) ? formatError(error) : String(error))
  process.exit(1)
}
