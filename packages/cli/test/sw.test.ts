import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { runFirstpaint } from './run-firstpaint.ts'
import { siteFiles } from './site-files.ts'
import { tempDir } from './temp-dir.ts'

beforeAll(compilePackages)

test('any built site gets a worker, without Vite; again it is the same', () => {
  const cwd = tempDir(siteFiles)
  const first = runFirstpaint(['sw', 'dist'], { cwd })
  expect(first, first.stderr).toMatchObject({ code: 0 })
  expect(first.stdout).toMatch(/release [0-9a-f]{12}: \d+ of \d+ files are fetched ahead/)
  const worker = readFileSync(join(cwd, 'dist/sw.js'), 'utf8')
  const page = readFileSync(join(cwd, 'dist/index.html'), 'utf8')
  expect(page).toMatch(/<meta name="firstpaint-release" content="[0-9a-f]{12}"/)
  expect(page).toMatch(/<script type="module" async src="\/firstpaint-sw-[0-9a-f]{8}\.js"/)
  expect(runFirstpaint(['sw', 'dist'], { cwd }).code).toBe(0)
  expect(readFileSync(join(cwd, 'dist/sw.js'), 'utf8')).toBe(worker)
  expect(readFileSync(join(cwd, 'dist/index.html'), 'utf8')).toBe(page)

  // Taken back: a worker that removes itself, and pages as they were built.
  expect(runFirstpaint(['sw', 'dist', '--kill'], { cwd }).code).toBe(0)
  expect(readFileSync(join(cwd, 'dist/index.html'), 'utf8')).toBe(siteFiles['dist/index.html'])
})

test('--explain tells why of each file, and writes nothing', () => {
  const cwd = tempDir(siteFiles)
  const { stdout, code } = runFirstpaint(['sw', 'dist', '--explain', '--budget', '100000'], { cwd })
  expect(code).toBe(0)
  expect(stdout).toContain('index.html')
  expect(stdout).toMatch(/The page that answers navigations\.|Needed by /)
  expect(stdout).toContain('nothing was written')
  expect(readFileSync(join(cwd, 'dist/index.html'), 'utf8')).toBe(siteFiles['dist/index.html'])
  const { plan } = JSON.parse(runFirstpaint(['sw', 'dist', '--explain', '--json'], { cwd }).stdout)
  expect(plan.entries.length).toBeGreaterThan(0)
})

test.each([
  [['missing'], 'FP_DIST_MISSING'],
  [['dist', '--budget', '0'], 'FP_CLI_OPTION_INVALID'],
  [['dist', '--update', 'loud'], 'FP_OPTION_INVALID'],
  [['dist', '--fallback', 'none.html'], 'FP_SW_PAGE_UNKNOWN'],
  [['dist', '--base', 'shop'], 'FP_CLI_OPTION_INVALID'],
  [['dist', '--config', 'none.json'], 'FP_CLI_SW_CONFIG'],
  [['dist', '--config', 'wrong.json'], 'FP_OPTION_UNKNOWN'],
])('%j fails with %s', (words, code) => {
  const cwd = tempDir({ ...siteFiles, 'wrong.json': '{"budgte": 1}' })
  const finished = runFirstpaint(['sw', ...words], { cwd })
  expect(finished).toMatchObject({ code: 2, stdout: '' })
  expect(finished.stderr).toContain(code)
})
