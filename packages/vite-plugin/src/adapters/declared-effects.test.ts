import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { declaredEffects } from './declared-effects.ts'

let root = ''
const packages: Record<string, unknown> = {
  quiet: { name: 'quiet', sideEffects: false },
  loud: { name: 'loud', sideEffects: true },
  silent: { name: 'silent' },
  some: { name: 'some', sideEffects: ['*.css', './dist/polyfill.js', 'dist/**/setup-*.js', './lib/*.{mjs,cjs}'] },
  'quiet/esm': { type: 'module' },
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'declared-'))
  for (const [name, manifest] of Object.entries(packages)) {
    const path = join(root, 'node_modules', name, 'package.json')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, JSON.stringify(manifest))
  }
})
afterEach(() => rmSync(root, { recursive: true }))

test.each<[string, boolean | null]>([
  ['quiet/a.js', false],
  ['quiet/esm/a.js?v=1', false],
  ['loud/a.js', true],
  ['silent/a.js', null],
  ['some/deep/style.css', true],
  ['some/dist/polyfill.js', true],
  ['some/polyfill.js', false],
  ['some/dist/a/b/setup-x.js', true],
  ['some/lib/a.mjs', true],
  ['some/lib/a.js', false],
])('%s: %s', (file, expected) => {
  expect(declaredEffects()(join(root, 'node_modules', file))).toBe(expected)
})

test('says nothing of the app and of virtual modules', () => {
  expect(declaredEffects()(join(root, 'src/a.js'))).toBeNull()
  expect(declaredEffects()('\0virtual')).toBeNull()
})
