import { expect, test } from 'vitest'
import { FLOORS } from './floor-table.ts'
import { parseModule } from './parse-module.ts'
import { checkPurity } from './purity-rules.ts'

function impurities(code: string): string[] {
  const owner = { dir: 'packages/core', name: '@firstpaint/core', floor: FLOORS['core'], manifest: { name: 'x' } }
  const module = { file: 'a.ts', owner, shipped: true, parsed: parseModule('a.ts', code), imports: [] }
  return checkPurity({ root: '/', workspace: [owner], modules: [module] }).map(({ problem }) => problem)
}

test.for([
  'const at = Date.now',
  "const at = Date['now']()",
  'const at = new Date()',
  'const at = Date()',
  'const dice = Math.random()',
  'const { random } = { random: performance.now() }',
  'const id = crypto.randomUUID()',
  'const bag = { document }',
  'const all = globalThis',
  'const wide = (n = window.innerWidth) => n',
  'setTimeout(() => {}, 1)',
])('%s is impure', (code) => {
  expect(impurities(code)).toHaveLength(1)
})

test.for([
  'const at = new Date(0)',
  'const day = (at: Date) => at.getDate()',
  'const place = (document: { title: string }) => document.title',
  'const { history } = { history: [1] }; history.at(-1)',
  'const page = { location: 1, history() {} }; page.location',
  'interface Release { process: string; fetch(location: string): void }',
  "import { location } from './location.ts'; location()",
  'class Store { document = 1; get fetch() { return this.document } }',
  "export { place as location } from './place.ts'",
  'for (const self of [1]) self.toFixed()',
  'try { } catch (process) { String(process) }',
  'const half = Math.round(0.5)',
])('%s is pure', (code) => {
  expect(impurities(code)).toEqual([])
})
