import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { compilePackages } from './compile-packages.ts'
import { type Finished, runFirstpaint } from './run-firstpaint.ts'
import { siteFiles } from './site-files.ts'
import { tempDir, writeFiles } from './temp-dir.ts'

beforeAll(compilePackages)

const script = (word: string): string =>
  `${Array.from({ length: 300 }, (_, at) => `export const a${at} = (b) => b * ${at * 7919} + ${at % 7}`).join('\n')}\nconsole.log('${word}')\n`
const run = (cwd: string, ...words: readonly string[]): Finished => runFirstpaint(['deliver', ...words], { cwd })

test('delivers a built site, a second release as deltas, and tells both ways', () => {
  const cwd = tempDir({ ...siteFiles, 'dist/assets/dish-D4hNv8Rt.js': script('soup') })
  const first = run(cwd, 'dist')
  expect(first).toMatchObject({ code: 0 })
  expect(first.stdout).toMatch(/release \w{12}, 5 files/)
  expect(first.stdout).toContain(`manifest: ${join('.firstpaint', 'delivery.json')}`)

  rmSync(join(cwd, 'dist'), { recursive: true })
  writeFiles(cwd, { ...siteFiles, 'dist/assets/dish-E5hNv8Ru.js': script('bread') })
  rmSync(join(cwd, 'dist/assets/dish-D4hNv8Rt.js'))
  const second = run(cwd, 'dist', '--json')
  expect(second).toMatchObject({ code: 0 })
  const { summary, manifest, file } = JSON.parse(second.stdout)
  expect(summary.deltas.files).toBe(1)
  expect(summary.deltas.delta * 2).toBeLessThan(summary.deltas.whole)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(manifest)
  expect(existsSync(join(cwd, 'dist/assets/dish-D4hNv8Rt.js'))).toBe(true)

  expect(run(cwd, 'dist').stdout).toMatch(/0 files written, 0 removed; 0 encodings made/)
  // What delivery added is no part of the build.
  const report = JSON.parse(runFirstpaint(['analyze', 'dist', '--json', '--no-brotli'], { cwd }).stdout)
  expect(JSON.stringify(report)).not.toMatch(/dish-D4hNv8Rt|\.br"|__d/)
})

test.each([
  [['missing'], 'FP_DELIVERY_DIST_MISSING'],
  [['dist', '--csp', 'loose'], 'FP_CLI_OPTION_INVALID'],
  [['dist', '--base', 'shop'], 'FP_DELIVERY_OPTION'],
  [['dist', '--dir', 'dist/in'], 'FP_DELIVERY_DIR_INSIDE'],
  [['dist', '--store', 's3://bucket'], 'FP_DELIVERY_STORE_CREDENTIALS'],
])('%j fails with %s', (words, code) => {
  const env = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined }
  const finished = runFirstpaint(['deliver', ...words], { cwd: tempDir(siteFiles), env })
  expect(finished).toMatchObject({ code: 2, stdout: '' })
  expect(finished.stderr).toContain(code)
})
