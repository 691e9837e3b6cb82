import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { runFirstpaint, runNode } from './run-firstpaint.ts'
import { tempDir } from './temp-dir.ts'
import { viteApp } from './vite-app.ts'

const packages = resolve(import.meta.dirname, '../..')

beforeAll(compilePackages)

describe('init', () => {
  const plain = 'export default {\n  plugins: [],\n}\n'

  test('--dry-run shows the changes and writes nothing', () => {
    const dir = viteApp(plain)
    const { code, stdout } = runFirstpaint(['init', '--dry-run'], { cwd: dir })
    expect(code).toBe(0)
    expect(stdout).toContain("+import { firstpaint } from 'firstpaint/vite'")
    expect(stdout).toContain('+  plugins: [firstpaint()],')
    expect(stdout).toContain('Dry run: nothing was written.')
    expect(readFileSync(join(dir, 'vite.config.js'), 'utf8')).toBe(plain)
    expect(existsSync(join(dir, '.gitignore'))).toBe(false)
  })

  test('--yes writes config, package.json and .gitignore; a second run finds nothing to do', () => {
    const dir = viteApp(plain)
    const first = JSON.parse(runFirstpaint(['init', '--yes', '--no-install', '--json'], { cwd: dir }).stdout)
    expect(first).toMatchObject({ changed: ['vite.config.js', 'package.json', '.gitignore'], written: true })
    expect(first.installCommand).toMatch(/^\w+ install$/)
    expect(readFileSync(join(dir, 'vite.config.js'), 'utf8')).toContain('plugins: [firstpaint()]')
    const { devDependencies } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))
    const { version } = JSON.parse(readFileSync(join(packages, 'cli/package.json'), 'utf8'))
    expect(devDependencies).toEqual({ firstpaint: `^${version}`, vite: '^8.3.0' })
    expect(readFileSync(join(dir, '.gitignore'), 'utf8')).toBe('.firstpaint/\n')

    const again = runFirstpaint(['init'], { cwd: dir })
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('has Firstpaint already') })
    expect(runFirstpaint(['init', '--json'], { cwd: dir }).stdout).toContain('"changed": []')
  })

  test('a config it cannot edit is left as it is, with everything else', () => {
    const dir = viteApp("export { default } from './other.js'\n")
    const before = readFileSync(join(dir, 'package.json'), 'utf8')
    expect(runFirstpaint(['init', '--yes'], { cwd: dir }).code).toBe(2)
    expect(readFileSync(join(dir, 'package.json'), 'utf8')).toBe(before)
    expect(existsSync(join(dir, '.gitignore'))).toBe(false)
  })

  test('--yes runs the install with the package manager of the app, and says so when it fails', () => {
    const dir = viteApp(plain, {
      'package.json': '{ "type": "module", "packageManager": "yarn@4.0.0", "devDependencies": { "vite": "^8.3.0" } }',
      // Stands before the real one on PATH: an install must not reach the network from here.
      'bin/yarn': '#!/bin/sh\necho "yarn $*"\nexit 3\n',
    })
    execFileSync('chmod', ['+x', join(dir, 'bin/yarn')])
    const env = { PATH: `${join(dir, 'bin')}:${process.env['PATH']}` }
    const { code, stdout, stderr } = runFirstpaint(['init', '--yes'], { cwd: dir, env })
    expect(code).toBe(2)
    expect(stdout).toContain('yarn install')
    expect(stderr).toContain('FP_INIT_INSTALL_FAILED')
    expect(stderr).toContain('exit code 3')
  })
})

test('a fresh app of create-vite builds with Firstpaint after init', { timeout: 600_000 }, () => {
  const home = tempDir()
  const create = createRequire(import.meta.url).resolve('create-vite')
  const created = runNode([join(dirname(create), 'index.js'), 'app', '--template', 'react-ts', '--no-interactive'], {
    cwd: home,
  })
  expect(created).toMatchObject({ code: 0 })
  const app = join(home, 'app')

  // Installed from tarballs, as from the registry: only what is published is there.
  const published = ['core', 'images', 'delivery', 'service-worker', 'vitals', 'react', 'vite-plugin', 'cli']
  for (const name of published) {
    execFileSync('pnpm', ['pack', '--pack-destination', home], { cwd: join(packages, name), stdio: 'ignore' })
  }
  const tarballs = readdirSync(home).filter((file) => file.endsWith('.tgz'))
  expect(tarballs).toHaveLength(published.length)
  execFileSync(
    'npm',
    [
      'install',
      '--save-dev',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      // By default a connection that hangs is waited for five minutes; the test's time is gone before the next try.
      '--fetch-timeout=30000',
      '--fetch-retries=5',
      ...tarballs.map((file) => join(home, file)),
    ],
    {
      cwd: app,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )

  const bin = join(app, 'node_modules/firstpaint/bin/firstpaint.js')
  const init = runNode([bin, 'init', '--yes', '--json'], { cwd: app })
  expect(init).toMatchObject({ code: 0 })
  expect(JSON.parse(init.stdout).changed).toEqual(['vite.config.ts', '.gitignore'])
  expect(readFileSync(join(app, 'vite.config.ts'), 'utf8')).toContain('plugins: [react(), firstpaint()]')
  // The types hold as well: `npm run build` of the template is `tsc -b && vite build`.
  execFileSync('npm', ['run', 'build'], {
    cwd: app,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: undefined },
  })

  const report = JSON.parse(readFileSync(join(app, '.firstpaint/report.json'), 'utf8'))
  expect(report.files.length).toBeGreaterThan(4)
  const analyzed = runNode([bin, 'analyze', 'dist', '--json'], { cwd: app })
  expect(analyzed.code).toBe(0)
  for (const file of JSON.parse(analyzed.stdout).files)
    expect(file.raw).toBe(statSync(join(app, 'dist', file.path)).size)
  const examined = JSON.parse(runNode([bin, 'doctor', '--json'], { cwd: app }).stdout)
  const bad = examined.checks.filter(
    ({ id, status }: { id: string; status: string }) => status === 'fail' || (status === 'warn' && id !== 'browser'),
  )
  expect(bad).toEqual([])
})
