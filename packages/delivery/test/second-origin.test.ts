import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHostConfig } from '@firstpaint/core/delivery'
import { afterAll, describe, expect, test } from 'vitest'
import { makeSite } from './conformance/make-site.ts'
import { sendRequest } from './conformance/send-request.ts'
import { findProgram } from './hosts/find-program.ts'
import { freePort } from './hosts/free-port.ts'
import { startCaddy } from './hosts/start-caddy.ts'
import { startNginx } from './hosts/start-nginx.ts'

const folder = mkdtempSync(join(tmpdir(), 'firstpaint-second-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const script = '/assets/app-B2b2b2b2.js'

describe.each([
  { name: 'nginx', start: startNginx },
  { name: 'caddy', start: startCaddy },
] as const)('a second origin behind $name', ({ name, start }) => {
  const program = findProgram(name)
  test('has what the first lost, asks nobody back, and may be gone', async () => {
    if (program === undefined)
      return console.log(`left out: the machine has no ${name}; node scripts/setup-hosts.ts installs it`)
    const { dist, manifest } = makeSite(join(folder, name))
    const holed = join(folder, `${name}-holed`)
    cpSync(dist, holed, { recursive: true })
    for (const ending of ['', '.br', '.gz', '.zst']) rmSync(join(holed, `${script}${ending}`))
    const [first, second] = [await freePort(), await freePort()]
    const textOf = (root: string, port: number, other: number): string =>
      toHostConfig(name, manifest, { root, port, secondOrigin: `http://localhost:${other}` }).files[0]!.text
    const one = await start({ program, text: textOf(holed, first, second), port: first })
    const two = await start({ program, text: textOf(dist, second, first), port: second })
    const ask = (path: string, headers: Record<string, string> = {}) =>
      sendRequest({ origin: one.origin, method: 'GET', path, headers })
    try {
      expect(await ask(script, { 'accept-encoding': 'br' })).toMatchObject({
        status: 200,
        headers: {
          'content-encoding': 'br',
          'content-type': 'text/javascript; charset=utf-8',
          'cache-control': 'public, max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
          vary: 'accept-encoding, available-dictionary',
        },
      })
      expect(await ask('/assets/nowhere.js')).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } })
      expect((await ask('/')).headers['x-firstpaint-origin']).toBeUndefined()
      await two.close()
      const gone = await ask(script)
      expect(gone).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } })
      expect((await ask('/')).status).toBe(200)
    } finally {
      await one.close()
      await two.close()
    }
  })
})
