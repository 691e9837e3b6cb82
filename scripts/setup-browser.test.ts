import { describe, expect, test } from 'vitest'
import { browserCandidates } from './browser/browser-candidates.ts'
import type { Machine } from './browser/machine.ts'
import { browserFlags } from './browser-flags.ts'
import { ensureBrowser } from './setup-browser.ts'

const PLAYWRIGHT = '/home/a/.cache/ms-playwright/chrome'

const result = (code: number, stdout = '', stderr = '') => ({ code, stdout, stderr, seconds: 0 })

/** A machine made of the browsers that stand on it, and of what its installers would add. */
function machine({
  browsers = {},
  broken = [],
  installs = {},
  ...facts
}: Partial<Machine> & {
  readonly browsers?: Record<string, string>
  readonly broken?: readonly string[]
  /** By a word of the command: the path that appears when it succeeds. Commands without an entry fail. */
  readonly installs?: Record<string, string>
} = {}): Machine & { readonly commands: string[]; readonly lines: string[] } {
  const standing = { ...browsers }
  const commands: string[] = []
  const lines: string[] = []
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    root: false,
    playwrightPath: PLAYWRIGHT,
    playwrightCli: '/modules/playwright/cli.js',
    exists: (path) => path in standing || broken.includes(path) || path === '/usr/bin/apt-get',
    run: async (command, args) => {
      if (args[0] === '--version') return command in standing ? result(0, `${standing[command]}\n`) : result(1)
      const line = [command.replace(process.execPath, 'node'), ...args].join(' ')
      commands.push(line)
      const [word, path] = Object.entries(installs).find(([key]) => line.includes(key)) ?? []
      if (word === undefined) return result(1, '', `${line} failed\nEAI_AGAIN`)
      if (path) standing[path] = 'Chromium 160.0.0.1'
      return result(0)
    },
    log: (line) => lines.push(line),
    commands,
    lines,
    ...facts,
  }
}

describe('finding', () => {
  test('CHROME_PATH wins over the system', async () => {
    const on = machine({
      env: { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' },
      browsers: { '/opt/chrome': 'Google Chrome 159.0.8154.6 ', '/usr/bin/chromium': 'Chromium 156.0.8078.79' },
    })
    expect(await ensureBrowser(on)).toEqual({
      path: '/opt/chrome',
      version: 'Google Chrome 159.0.8154.6',
      source: 'CHROME_PATH',
    })
  })

  test('a wrong CHROME_PATH is an error even where another browser stands', async () => {
    const on = machine({
      env: { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' },
      browsers: { '/usr/bin/chromium': 'Chromium 156.0.8078.79' },
    })
    await expect(ensureBrowser(on)).rejects.toMatchObject({
      code: 'FP_BROWSER_UNUSABLE',
      message: expect.stringContaining('"/opt/gone"'),
    })
  })

  test('what does not start is passed over, up to Playwright’s', async () => {
    const on = machine({
      broken: ['/usr/bin/chromium-browser'],
      browsers: { [PLAYWRIGHT]: 'Google Chrome for Testing 159.0.8154.6' },
    })
    expect(await ensureBrowser(on)).toMatchObject({ path: PLAYWRIGHT, source: 'playwright' })
    expect(on.lines).toEqual(['/usr/bin/chromium-browser does not start; looking further.'])
    expect(on.commands).toEqual([])
  })

  test.for<[NodeJS.Platform, Record<string, string>, string]>([
    ['darwin', { HOME: '/Users/a' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', { 'PROGRAMFILES(X86)': 'C:/P86' }, 'C:/P86/Microsoft/Edge/Application/msedge.exe'],
    ['linux', { PATH: '/snap/bin' }, '/snap/bin/chromium'],
  ])('%s knows %o', ([platform, env, path]) => {
    const found = browserCandidates({ platform, env, playwrightPath: PLAYWRIGHT, exists: (at) => at === path })
    expect(found).toEqual([{ path, source: 'system' }])
  })
})

describe('installing', () => {
  test('Playwright’s download comes first', async () => {
    const on = machine({ installs: { 'cli.js install': PLAYWRIGHT } })
    expect(await ensureBrowser(on)).toMatchObject({ path: PLAYWRIGHT, source: 'playwright' })
    expect(on.commands).toEqual(['node /modules/playwright/cli.js install --no-shell chromium'])
  })

  test('root on Debian falls back to apt-get', async () => {
    const on = machine({ root: true, installs: { 'apt-get update': '', 'apt-get install': '/usr/bin/chromium' } })
    expect(await ensureBrowser(on)).toMatchObject({ path: '/usr/bin/chromium', source: 'system' })
    expect(on.commands).toEqual([
      'node /modules/playwright/cli.js install --no-shell --with-deps chromium',
      '/usr/bin/apt-get update',
      '/usr/bin/apt-get install -y --no-install-recommends chromium',
    ])
  })

  test('nobody but root is asked for apt-get, and the failure says what was tried and what to do', async () => {
    const on = machine()
    await expect(ensureBrowser(on)).rejects.toMatchObject({
      code: 'FP_BROWSER_MISSING',
      message: expect.stringContaining('Playwright’s download: node /modules/playwright/cli.js install'),
      hint: expect.stringContaining('CHROME_PATH'),
    })
    expect(on.commands).toHaveLength(1)
  })

  test('an installation that does not start counts as failed', async () => {
    const on = machine({ root: true, installs: { 'cli.js install': '', 'apt-get update': '', 'apt-get install': '' } })
    await expect(ensureBrowser(on)).rejects.toMatchObject({
      message: expect.stringMatching(/apt-get: installed, but the browser does not start/),
    })
  })
})

test('only root loses the sandbox', () => {
  expect(browserFlags({ root: true })).toContain('--no-sandbox')
  expect(browserFlags({ root: false })).not.toContain('--no-sandbox')
})
