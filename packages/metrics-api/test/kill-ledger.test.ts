import { afterAll, expect, test } from 'vitest'
import { killLedger } from './kill-ledger.ts'
import { testStores } from './stores.ts'
import { removeTempDirs } from './temp-dir.ts'

afterAll(removeTempDirs)

/** A sample; `pnpm exec node packages/metrics-api/test/kill-ledger-main.ts` is the long run. */
test.each(testStores)(
  '$name: killed at any moment, what was acknowledged is there, each once',
  { timeout: 900_000 },
  async ({ place, name }) => {
    const at = await place()
    const kills = name === 'PGlite' ? 2 : 6
    const { acknowledged, lost, stored, recounted } = await killLedger({ place: at, kills, seed: 20_261_121 })
    await at.drop()
    expect(acknowledged).toBeGreaterThan(20)
    expect(lost).toEqual([])
    expect(stored).toEqual(recounted)
  },
)
