/**
 * Kills the API again and again and holds what it acknowledged against what it stored.
 *
 *   node packages/metrics-api/test/kill-ledger-main.ts [--kills 100] [--store Postgres|PGlite] [--seed N]
 *
 * Without `--store` both, as far as there is a Postgres. Exit code 1 when a beacon is lost or counted twice.
 */
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { killLedger } from './kill-ledger.ts'
import { testStores } from './stores.ts'
import { removeTempDirs } from './temp-dir.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    store: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})
const chosen = testStores.filter(({ name }) => values.store === undefined || values.store === name)
if (chosen.length === 0) throw new Error(`--store must be one of ${testStores.map(({ name }) => name).join(', ')}`)
for (const { name, place } of chosen) {
  const at = await place()
  const { acknowledged, lost, stored, recounted } = await killLedger({
    place: at,
    kills: Number(values.kills),
    seed: Number(values.seed),
    onKill: (killed) => void (killed % 10 === 0 && process.stderr.write(`${name}: ${killed} kills\n`)),
  })
  await at.drop()
  const exact = isDeepStrictEqual(stored, recounted)
  const views = stored.beacons.length
  console.log(
    `${name}: ${values.kills} kills, ${acknowledged} beacons acknowledged, ${views} page views stored, ${lost.length} lost, ` +
      `histograms and counters ${exact ? 'equal' : 'DIFFER FROM'} a recount`,
  )
  if (lost.length > 0 || !exact) process.exitCode = 1
}
removeTempDirs()
