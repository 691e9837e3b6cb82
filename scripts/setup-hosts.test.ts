import { describe, expect, test } from 'vitest'
import type { Machine } from './browser/machine.ts'
import { ensureHosts } from './setup-hosts.ts'

/** A machine on which these paths stand, and on which `apt-get` adds others. */
function machine(standing: readonly string[], adds: readonly string[], facts: Partial<Machine> = {}) {
  const paths = new Set(standing)
  const commands: string[] = []
  const made: Machine = {
    platform: 'linux',
    env: { PATH: '/usr/bin' },
    root: true,
    playwrightPath: '',
    playwrightCli: '',
    exists: (path) => paths.has(path),
    run: async (command, args) => {
      commands.push([command, ...args].join(' '))
      for (const path of adds) paths.add(path)
      return { code: 0, stdout: '', stderr: '', seconds: 0 }
    },
    log: () => {},
    ...facts,
  }
  return { made, commands }
}

describe('ensureHosts', () => {
  test('installs nothing where both stand, also outside PATH', async () => {
    const { made, commands } = machine(['/usr/sbin/nginx', '/usr/bin/caddy'], [])
    expect(await ensureHosts(made)).toEqual([
      { name: 'nginx', path: '/usr/sbin/nginx' },
      { name: 'caddy', path: '/usr/bin/caddy' },
    ])
    expect(commands).toEqual([])
  })

  test('installs what is missing, and only that', async () => {
    const { made, commands } = machine(['/usr/sbin/nginx', '/usr/bin/apt-get'], ['/usr/bin/caddy'])
    expect((await ensureHosts(made))[1]).toEqual({ name: 'caddy', path: '/usr/bin/caddy' })
    expect(commands.at(-1)).toContain('exit 101')
    expect(commands.at(-1)).toContain('install -y --no-install-recommends caddy')
  })

  test('says why where it may not install', async () => {
    const { made, commands } = machine(['/usr/bin/apt-get'], [], { root: false })
    const [nginx] = await ensureHosts(made)
    expect(nginx).toMatchObject({ path: undefined, reason: expect.stringContaining('root') })
    expect(commands).toEqual([])
  })
})
