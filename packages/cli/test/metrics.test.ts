import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { runFirstpaint } from './run-firstpaint.ts'
import { tempDir } from './temp-dir.ts'

beforeAll(compilePackages)

const bin = resolve(import.meta.dirname, '../bin/firstpaint.js')

/** What a page sends of one visit. */
const beacon = (view: number): string =>
  JSON.stringify({
    version: 1,
    id: `view-${view}-abcdef`,
    sequence: 0,
    app: 'shop',
    sample_rate: 1,
    navigations: [
      { type: 'navigate', route: '/' },
      { type: 'soft-navigation', route: '/menu', start: 900 },
    ],
    vitals: [{ name: 'lcp', value: 1800 + view, id: 'v6-1', rating: 'good' }],
  })

test(
  'takes beacons with one command and nothing installed, and gives the next build its profile',
  { timeout: 600_000 },
  async () => {
    const cwd = tempDir()
    const child = spawn(process.execPath, [bin, 'metrics', '--port', '0'], {
      cwd,
      env: { ...process.env, NO_COLOR: '1' },
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    while (!out.includes('access.json')) await once(child.stdout, 'data')
    const [, origin = '', key = ''] =
      /at (http:\/\/[^/]+)\/v1\/beacons\?key=(\w+) \(PGlite in .firstpaint\/metrics\)/.exec(out)!
    const file = join(cwd, '.firstpaint/metrics/access.json')
    const access = JSON.parse(readFileSync(file, 'utf8')) as { keys: { key: string }[]; tokens: string[] }
    expect(access.keys[0]!.key).toBe(key)
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(out).not.toContain(access.tokens[0])

    const send = (query: string, view: number): Promise<Response> =>
      fetch(`${origin}/v1/beacons${query}`, {
        method: 'POST',
        headers: { 'user-agent': 'Mozilla/5.0 Chrome/156' },
        body: beacon(view),
      })
    expect((await send('', 0)).status).toBe(403)
    for (let view = 0; view < 8; view++) expect((await send(`?key=${key}`, view)).status).toBe(204)

    const pull = (...words: readonly string[]): ReturnType<typeof runFirstpaint> =>
      runFirstpaint(['profile', 'pull', '--url', origin, ...words], { cwd })
    expect(pull().stderr).toMatch(/FP_CLI_PROFILE: .*401/)
    const token = ['--token', access.tokens[0]!]
    while (!pull(...token).stdout.includes('8 visits')) {
      // A second later at most, the store has them.
    }
    const profile = JSON.parse(readFileSync(join(cwd, 'firstpaint.profile.json'), 'utf8'))
    expect(profile).toMatchObject({
      version: 1,
      // Nobody began on the other one, yet there are ways to it.
      routes: [
        { route: '/', visits: 8 },
        { route: '/menu', visits: 0 },
      ],
      transitions: [{ from: '/', to: '/menu', count: 8 }],
    })
    const second = runFirstpaint(['metrics', '--port', '0'], { cwd })
    expect(second.stderr).toContain('FP_METRICS_FOLDER_LOCKED')
    child.kill('SIGTERM')
    const [code] = (await once(child, 'close')) as [number]
    expect(code).toBe(0)
    expect(out).toContain('Stopped.')
  },
)

test.each([
  [['metrics', '--db', 'mysql://x'], 'FP_METRICS_OPTION'],
  [['metrics', '--module-maps', 'nowhere'], 'FP_METRICS_MODULE_MAPS'],
  [['metrics', '--port', '99999'], 'FP_CLI_OPTION_INVALID'],
  [['profile', 'push'], 'FP_CLI_OPTION_INVALID'],
  [['profile', 'pull', '--url', 'ftp://x'], 'FP_CLI_OPTION_INVALID'],
  [['profile', 'pull', '--url', 'http://127.0.0.1:1'], 'FP_CLI_PROFILE'],
])('%j is refused as %s', (words, code) => {
  const ran = runFirstpaint(words, { cwd: tempDir() })
  expect(ran.stderr).toContain(code)
  expect(ran.code).toBe(2)
})
