import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHostConfig } from '@firstpaint/core/delivery'
import { afterAll, describe, expect, test } from 'vitest'
import { compareWithPlan } from './hosts/compare-with-plan.ts'
import { findProgram } from './hosts/find-program.ts'
import { freePort } from './hosts/free-port.ts'
import { makeOddSite } from './hosts/make-odd-site.ts'
import { startCaddy } from './hosts/start-caddy.ts'
import { startNginx } from './hosts/start-nginx.ts'

const folder = mkdtempSync(join(tmpdir(), 'firstpaint-odd-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each([
  { name: 'nginx', start: startNginx, without: '' },
  // Refused with an error of its own: see to-host-config.test.ts.
  { name: 'caddy', start: startCaddy, without: '?' },
] as const)('odd names and headers on $name', ({ name, start, without }) => {
  const program = findProgram(name)
  test.each(['/', '/shop/', '/v1.0/~shop-2/'])('below %s', async (base) => {
    if (program === undefined)
      return console.log(`left out: the machine has no ${name}; node scripts/setup-hosts.ts installs it`)
    const site = makeOddSite(join(folder, name, String(base.length)), { base, without })
    const port = await freePort()
    const [file] = toHostConfig(name, site.manifest, { root: site.dist, port }).files
    const running = await start({ program, text: file!.text, port })
    try {
      expect(await compareWithPlan(running.origin, site)).toEqual([])
    } finally {
      await running.close()
    }
  })
})
