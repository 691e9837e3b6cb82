import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../src/commands.ts'
import { compilePackages } from './compile-packages.ts'
import { runFirstpaint, runNode } from './run-firstpaint.ts'
import { siteFiles } from './site-files.ts'
import { tempDir } from './temp-dir.ts'
import { viteApp, viteBin } from './vite-app.ts'

const escape = '\u001B['
const config =
  "import { firstpaint } from 'firstpaint/vite'\nconsole.log('a config that talks')\nexport default { plugins: [firstpaint()] }\n"

beforeAll(compilePackages)

describe('help and version', () => {
  test('--help tells every command, and each command every option', () => {
    const { code, stdout } = runFirstpaint(['--help'], { cwd: tempDir() })
    expect(code).toBe(0)
    for (const { name, argument, description, options } of commands) {
      expect(stdout).toContain(`${name} ${argument}`)
      expect(stdout).toContain(description)
      const own = runFirstpaint([name, '--help'], { cwd: tempDir() }).stdout
      for (const { flags } of options) expect(own).toContain(flags)
    }
  })

  test('no line of the help is wider than a common terminal shows', () => {
    const { stdout } = runFirstpaint(['--help'], { cwd: tempDir() })
    expect(stdout.split('\n').filter((line) => line.length > 110)).toEqual([])
  })

  test('--version tells that of package.json', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(runFirstpaint(['--version'], { cwd: tempDir() }).stdout).toContain(`firstpaint/${version}`)
  })

  test('the help loads neither Vite nor any command', () => {
    const { stderr } = runFirstpaint(['--help'], {
      cwd: tempDir(),
      env: { NODE_DEBUG: 'esm' },
    })
    expect(stderr).toContain('cac')
    expect(stderr).not.toMatch(/\/(?:vite|prompts|diff|analyze\.js|doctor\.js|init\.js)\b/)
  })
})

describe('analyze', () => {
  test('accounts for every file on disk, in one document', () => {
    const cwd = tempDir(siteFiles)
    const { code, stdout } = runFirstpaint(['analyze', 'dist', '--json'], { cwd })
    expect(code).toBe(0)
    const report = JSON.parse(stdout)
    const bytes = Object.values(siteFiles).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    expect(report.files).toHaveLength(Object.keys(siteFiles).length)
    expect(report.totals).toMatchObject({ raw: bytes, files: Object.keys(siteFiles).length })
    expect(report.limits).toEqual([])
    expect(existsSync(join(cwd, 'node_modules'))).toBe(false)
  })

  test('a report for people names the sections, and how to get modules', () => {
    const { code, stdout } = runFirstpaint(['analyze', 'dist'], { cwd: tempDir(siteFiles) })
    expect(code).toBe(0)
    expect(stdout).toContain('Files in dist')
    expect(stdout).toContain('Routes, first visit')
    expect(stdout).toMatch(/forgotten-Aa1Bb2Cc\.css/)
    expect(stdout).toContain('No source maps were found')
    expect(stdout).toContain('0 unaccounted')
  })

  test('a broken limit is exit code 1, one that holds is 0', () => {
    const cwd = tempDir(siteFiles)
    const broken = runFirstpaint(['analyze', 'dist', '--max-js', '10B', '--max-total', '1MB'], { cwd })
    expect(broken.code).toBe(1)
    expect(broken.stdout).toMatch(/--max-js 10 B .*exceeded by/)
    const verdicts = JSON.parse(runFirstpaint(['analyze', 'dist', '--max-js', '10B', '--json'], { cwd }).stdout).limits
    expect(verdicts[0]).toMatchObject({ option: '--max-js', limit: 10, ok: false })
    expect(runFirstpaint(['analyze', 'dist', '--max-js', '1MB'], { cwd }).code).toBe(0)
  })

  test('--no-brotli leaves the sizes out', () => {
    const { stdout } = runFirstpaint(['analyze', 'dist', '--no-brotli', '--json'], { cwd: tempDir(siteFiles) })
    expect(JSON.parse(stdout).totals.brotli).toBeNull()
  })

  test('tells the modules of an app that was built with firstpaint()', () => {
    const dir = viteApp(config, {
      'main.js': "import { dish } from './dish.js'\nconsole.log(dish())\n",
      'dish.js': 'export const dish = () => document.title\n',
    })
    expect(runNode([viteBin(dir), 'build'], { cwd: dir })).toMatchObject({ code: 0 })
    const report = JSON.parse(runFirstpaint(['analyze', 'dist', '--json'], { cwd: dir }).stdout)
    const ids = report.files.flatMap((file: { modules: { id: string }[] }) => file.modules.map(({ id }) => id))
    expect(ids).toEqual(expect.arrayContaining(['main.js', 'dish.js']))
    expect(runFirstpaint(['analyze', 'dist'], { cwd: dir }).stdout).not.toContain('No source maps were found')
  })
})

describe('doctor', () => {
  test('finds a good app good, and keeps a talkative config out of the document', () => {
    const dir = viteApp(config)
    const { code, stdout, stderr } = runFirstpaint(['doctor', '--json'], { cwd: dir })
    const { ok, checks } = JSON.parse(stdout)
    expect({ code, ok }).toEqual({ code: 0, ok: true })
    expect(stderr).toContain('a config that talks')
    const status = (id: string) => checks.find((check: { id: string }) => check.id === id)?.status
    expect(['node', 'vite', 'rolldown', 'config', 'plugin', 'source-maps', 'module-type'].map(status)).toEqual(
      Array(7).fill('ok'),
    )
  })

  test('something broken is exit code 1, with what to do', () => {
    const dir = viteApp(config, { 'package.json': '{ "type": "commonjs", "devDependencies": { "vite": "^8.3.0" } }' })
    const { code, stdout } = runFirstpaint(['doctor', '.'], { cwd: dir })
    expect(code).toBe(1)
    expect(stdout).toMatch(/✗ "type" in package\.json/)
    expect(stdout).toContain('→ Write "type": "module"')
    expect(stdout).toContain('1 broken')
  })
})

describe('colours', () => {
  const cwd = (): string => tempDir(siteFiles)
  test('a pipe, NO_COLOR and CI get none; FORCE_COLOR gets them', () => {
    for (const env of [{}, { NO_COLOR: '1', FORCE_COLOR: '1' }, { CI: 'true' }]) {
      const { stdout, stderr } = runFirstpaint(['analyze', 'dist'], { cwd: cwd(), env })
      expect(stdout + stderr).not.toContain(escape)
    }
    expect(runFirstpaint(['analyze', 'dist'], { cwd: cwd(), env: { FORCE_COLOR: '1' } }).stdout).toContain(escape)
    expect(runFirstpaint(['analyze', 'no'], { cwd: cwd(), env: { FORCE_COLOR: '1' } }).stderr).toContain(escape)
  })
})

test('DEBUG=firstpaint adds the stack to an error', () => {
  const { stderr } = runFirstpaint(['analyze', 'no'], { cwd: tempDir(), env: { DEBUG: 'firstpaint' } })
  expect(stderr).toMatch(/^FP_DIST_MISSING/)
  expect(stderr).toContain('    at ')
})
