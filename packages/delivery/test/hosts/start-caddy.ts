import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RunningTarget } from '../conformance/target.ts'
import type { ConfiguredServer } from './start-nginx.ts'
import { startProgram } from './start-program.ts'

/** Runs a generated Caddyfile in a Caddy of its own, without its administration, all files in a temporary folder. */
export async function startCaddy({ program, text, port, scheme = 'http' }: ConfiguredServer): Promise<RunningTarget> {
  const folder = mkdtempSync(join(tmpdir(), 'firstpaint-caddy-'))
  const config = join(folder, 'Caddyfile')
  writeFileSync(config, `{\n\tadmin off\n\tauto_https disable_redirects\n}\n${text}`)
  const args = ['--config', config, '--adapter', 'caddyfile']
  const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  execFileSync(program, ['validate', ...args], { stdio: 'pipe', env: { ...process.env, ...env } })
  const stop = await startProgram({ program, args: ['run', ...args], cwd: folder, port, env })
  return {
    origin: `${scheme}://127.0.0.1:${port}`,
    async close() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
