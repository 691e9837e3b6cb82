import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHostConfig } from '@firstpaint/core/delivery'
import { describe, test } from 'vitest'
import { makeCertificate } from '../src/server/make-certificate.ts'
import { describeConformance } from './conformance/describe-conformance.ts'
import { findProgram } from './hosts/find-program.ts'
import { freePort } from './hosts/free-port.ts'
import { startNginx } from './hosts/start-nginx.ts'

const program = findProgram('nginx')

if (program === undefined) {
  describe('nginx', () => {
    test.skip('not asked: the machine has no nginx; `node scripts/setup-hosts.ts` installs it on Debian', () => {})
  })
} else {
  describeConformance({
    name: 'nginx',
    async start({ dist, manifest }) {
      const port = await freePort()
      const [file] = toHostConfig('nginx', manifest, { root: dist, port }).files
      return startNginx({ program, text: file!.text, port })
    },
  })

  describeConformance({
    name: 'nginx, HTTP/2',
    async start({ dist, manifest }) {
      const port = await freePort()
      const folder = mkdtempSync(join(tmpdir(), 'firstpaint-nginx-tls-'))
      const { cert, key } = await makeCertificate('localhost')
      writeFileSync(join(folder, 'site.pem'), cert)
      writeFileSync(join(folder, 'site.key'), key)
      const tls = { certificate: join(folder, 'site.pem'), certificateKey: join(folder, 'site.key') }
      const [file] = toHostConfig('nginx', manifest, { root: dist, port, ...tls }).files
      return startNginx({ program, text: file!.text, port, scheme: 'https' })
    },
  })
}
