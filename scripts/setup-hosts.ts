/**
 * Finds nginx and Caddy, which the tests of generated configurations start, or installs them, or says why not.
 *
 *   node scripts/setup-hosts.ts        prints where each stands
 *
 * Neither is needed to use Firstpaint; without them their tests are left out and say so. No service is started by it. `apt-get` needs root and a
 * Debian or one of its children.
 */
import { delimiter, join } from 'node:path'
import { carryOut } from './browser/install-browser.ts'
import { type Machine, thisMachine } from './browser/machine.ts'
import { runScript } from './script-error.ts'
import { withoutServices } from './without-services.ts'

export interface FoundHost {
  readonly name: string
  /** Undefined: not there, and `reason` says why it could not be had. */
  readonly path: string | undefined
  readonly reason?: string
}

/** Debian's packages bear the names of their programs. */
const programs = ['nginx', 'caddy'] as const

/** Gives each server's path, after trying to install what is missing; what cannot be had is no error. */
export async function ensureHosts(machine: Machine = thisMachine()): Promise<readonly FoundHost[]> {
  const missing = programs.filter((name) => find(name, machine) === undefined)
  const reason = missing.length === 0 ? undefined : await install(missing, machine)
  return programs.map((name) => {
    const path = find(name, machine)
    return { name, path, ...(path === undefined && { reason: reason ?? 'installed, but the program is not there' }) }
  })
}

async function install(names: readonly string[], machine: Machine): Promise<string | undefined> {
  const command = '/usr/bin/apt-get'
  if (machine.platform !== 'linux' || !machine.root || !machine.exists(command))
    return 'only root on Debian or one of its children can install it from here'
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  // Where packages cannot be had this should be known soon.
  const patience = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15', '-o', 'DPkg::Lock::Timeout=60']
  const plan = (args: readonly string[], title: string) => ({
    title,
    env,
    ...withoutServices(command, [...patience, ...args]),
  })
  return carryOut(
    {
      name: 'apt-get',
      steps: [
        plan(['update'], 'Refreshing the package lists'),
        plan(['install', '-y', '--no-install-recommends', ...names], `Installing ${names.join(' and ')}`),
      ],
    },
    machine,
  )
}

function find(name: string, { env, exists }: Machine): string | undefined {
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/bin']
  return folders.map((folder) => join(folder, name)).find(exists)
}

if (import.meta.main) {
  await runScript(async () => {
    for (const { name, path, reason } of await ensureHosts()) console.log(`${name}: ${path ?? `missing, ${reason}`}`)
  })
}
