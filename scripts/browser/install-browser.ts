import type { Machine } from './machine.ts'

interface Step {
  readonly title: string
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** One way to get a Chromium: its steps, in order, all of which must succeed. */
export interface InstallPlan {
  readonly name: string
  readonly steps: readonly Step[]
}

/** Lists the ways this machine allows, best first. `apt-get` needs root and a Debian or one of its children. */
export function installPlans({ platform, root, playwrightCli, exists }: Machine): readonly InstallPlan[] {
  const apt = '/usr/bin/apt-get'
  const mayApt = platform === 'linux' && root && exists(apt)
  const download: Step = {
    title: 'Downloading Chromium with Playwright',
    command: process.execPath,
    args: [playwrightCli, 'install', '--no-shell', ...(mayApt ? ['--with-deps'] : []), 'chromium'],
    // Where the download host is unreachable this should be known soon.
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const aptSteps: readonly Step[] = [
    { title: 'Refreshing the package lists', command: apt, args: ['update'], env },
    {
      title: 'Installing Debian’s chromium',
      command: apt,
      args: ['install', '-y', '--no-install-recommends', 'chromium'],
      env,
    },
  ]
  return [
    { name: 'Playwright’s download', steps: [download] },
    ...(mayApt ? [{ name: 'apt-get', steps: aptSteps }] : []),
  ]
}

/** Carries out one plan. Returns undefined when it worked, else the last words of the step that failed. */
export async function carryOut({ steps }: InstallPlan, machine: Machine): Promise<string | undefined> {
  for (const { title, command, args, env } of steps) {
    machine.log(`${title}…`)
    const { code, stdout, stderr } = await machine.run(command, args, { ...(env && { env }) })
    if (code !== 0) return lastWords(`${stdout}\n${stderr}`) || `${command} ended with exit code ${code}`
  }
  return undefined
}

function lastWords(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  return lines.filter(Boolean).slice(-2).join(' ')
}
