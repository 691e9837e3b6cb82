import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { labApp, labEnvironment } from './lab-apps.ts'
import { runFirstpaint } from './run-firstpaint.ts'
import { writeFiles } from './temp-dir.ts'

let [before, after] = ['', '']

beforeAll(() => {
  compilePackages()
  before = labApp({ digits: 50 })
  after = labApp({ digits: 52, more: "document.title = 'a title that was not there before'" })
})

afterAll(() => {
  for (const dir of [before, after]) if (dir !== '') rmSync(dir, { recursive: true, force: true })
})

const run = (words: readonly string[], cwd: string) => runFirstpaint(words, { cwd, env: labEnvironment })

test('lab counts a built site by module, the same twice', () => {
  const once = (): Record<string, unknown> => {
    const { code, stdout, stderr } = run(['lab', 'dist', '--json'], before)
    expect(stderr).not.toContain('FP_')
    expect(code).toBe(0)
    return JSON.parse(stdout).routes[0]
  }
  const [first, second] = [once(), once()]
  expect(first).toMatchObject({ route: '/', requests: 2, chunkDepth: 2 })
  const { calls, executed, domNodes, modules } = second
  expect(first).toMatchObject({ calls, executed, domNodes, modules })
  const ids = (modules as { id: string }[]).map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['main.js', 'format.js']))
}, 120_000)

test('lab holds budgets, and names the one that is broken and its place in the file', () => {
  writeFiles(before, {
    'firstpaint.budgets.json': JSON.stringify({
      version: 1,
      budgets: [{ route: '/', calls: 10, js: '100 kB' }],
    }),
  })
  const { code, stdout } = run(['lab', 'dist'], before)
  expect(code).toBe(1)
  expect(stdout).toMatch(/✗ +\/ +calls .*limit 10 .*budgets\[0\]\.calls/)
  expect(stdout).toContain('Modules that work most')
  expect(stdout).not.toMatch(/✗ .*js /)
}, 120_000)

test('compare names what got worse and the module, in every form', () => {
  const [base, head] = [join(before, 'dist'), join(after, 'dist')]
  const json = run(['compare', base, head, '--json'], after)
  expect(json.code).toBe(1)
  const { ok, routes } = JSON.parse(json.stdout)
  expect(ok).toBe(false)
  expect(routes[0].causes[0].module).toBe('format.js')
  const verdicts = Object.fromEntries(routes[0].metrics.map((one: { metric: string }) => [one.metric, one]))
  expect(verdicts['calls']).toMatchObject({ verdict: 'worse' })
  expect(verdicts['domNodes']).toMatchObject({ verdict: 'same' })

  const markdown = run(['compare', base, head, '--reporter', 'markdown'], after).stdout
  expect(markdown).toMatch(/^### ❌ /)
  expect(markdown).toContain('- `format.js`: ')
  const github = run(['compare', base, head, '--reporter', 'github'], after).stdout
  expect(github).toMatch(/^::error file=format\.js,title=Firstpaint%3A \/ costs more::/)
  expect(run(['compare', base, head, '--reporter', 'junit'], after).stdout).toContain('<failure message="calls +')
}, 240_000)

test('compare finds nothing between a site and itself', () => {
  const dist = join(after, 'dist')
  const { code, stdout } = run(['compare', dist, dist], after)
  expect(stdout).toContain('the same')
  expect(code).toBe(0)
}, 120_000)

test('--timed gives every timing a verdict with an interval, and never calls a site worse than itself', () => {
  const dist = join(after, 'dist')
  const { code, stdout } = run(['compare', dist, dist, '--timed', '10', '--json'], after)
  expect(code).toBe(0)
  const [{ times }] = JSON.parse(stdout).timed
  expect(times.pairs).toBeLessThanOrEqual(10)
  expect(Object.keys(times.metrics)).toEqual(['lcp', 'cls', 'tbt', 'cpu'])
  for (const { verdict } of Object.values<{ verdict: string }>(times.metrics))
    expect(['same', 'cannot tell']).toContain(verdict)
}, 240_000)

test('a target that is not there, a route without a path and an unknown reporter are told', () => {
  expect(run(['lab', 'nowhere'], before).stderr).toContain('FP_LAB_TARGET_MISSING')
  expect(run(['lab', 'dist', '--routes', '/menu/:slug'], before).stderr).toContain('FP_CLI_OPTION_INVALID')
  expect(run(['compare', 'dist', 'dist', '--reporter', 'html'], before).stderr).toContain('--reporter must be one of')
  expect(run(['compare', 'dist'], before).stderr).toContain('FP_CLI_ARGUMENT_MISSING')
}, 120_000)
