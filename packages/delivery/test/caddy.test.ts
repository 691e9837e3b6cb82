import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHostConfig } from '@firstpaint/core/delivery'
import { describe, test } from 'vitest'
import { makeCertificate } from '../src/server/make-certificate.ts'
import { describeConformance } from './conformance/describe-conformance.ts'
import { findProgram } from './hosts/find-program.ts'
import { freePort } from './hosts/free-port.ts'
import { startCaddy } from './hosts/start-caddy.ts'

const program = findProgram('caddy')

if (program === undefined) {
  describe('caddy', () => {
    test.skip('not asked: the machine has no caddy; `node scripts/setup-hosts.ts` installs it on Debian', () => {})
  })
} else {
  describeConformance({
    name: 'caddy',
    async start({ dist, manifest }) {
      const port = await freePort()
      const [file] = toHostConfig('caddy', manifest, { root: dist, port }).files
      return startCaddy({ program, text: file!.text, port })
    },
  })

  describeConformance({
    name: 'caddy, HTTP/2',
    lacks: { 'raw-path': 'Go ends the stream of a malformed path before Caddy sees it' },
    async start({ dist, manifest }) {
      const port = await freePort()
      const folder = mkdtempSync(join(tmpdir(), 'firstpaint-caddy-tls-'))
      const { cert, key } = await makeCertificate('localhost')
      writeFileSync(join(folder, 'site.pem'), cert)
      writeFileSync(join(folder, 'site.key'), key)
      const tls = { certificate: join(folder, 'site.pem'), certificateKey: join(folder, 'site.key') }
      const [file] = toHostConfig('caddy', manifest, { root: dist, port, ...tls }).files
      return startCaddy({ program, text: file!.text, port, scheme: 'https' })
    },
  })
}
