import fc from 'fast-check'
import { expect, test } from 'vitest'
import { build, chunk } from './build.fixture.ts'
import { createPrediction } from './predict-edit.ts'

const chunks = [
  chunk('index.js', {
    entry: true,
    facade: 'index.html',
    imports: ['react.js'],
    dynamicImports: ['page.js'],
    css: ['index.css'],
    modules: { 'main.ts': 1, 'index.css': 0 },
  }),
  chunk('react.js', { modules: { 'node_modules/react/index.js': 1 } }),
  chunk('page.js', { facade: 'page.ts', imports: ['deep.js'], modules: { 'page.ts': 1 } }),
  chunk('deep.js', { modules: { 'deep.ts': 1 } }),
  chunk('aside.js', { facade: 'aside.ts', modules: { 'aside.ts': 1 } }),
]
const sizes = { 'index.js': 1000, 'index.css': 7, 'react.js': 100, 'page.js': 10, 'deep.js': 1, 'aside.js': 50 }
const routes = [
  { route: '/', starts: ['index.html'] },
  { route: '/page', starts: ['index.html', 'page.ts'] },
]

test('with an import map an edit costs its own chunk on the routes that load it', () => {
  const predict = createPrediction(build(chunks, { sizes, importMap: true }), routes)
  expect(predict(['node_modules/react/index.js'])).toBe(100)
  expect(predict(['page.ts'])).toBe(5)
  expect(predict(['aside.ts'])).toBe(0)
  expect(predict(['page.ts', 'deep.ts'])).toBe(5.5)
})

test('without one it costs every chunk that names a changed file, preload lists included', () => {
  const predict = createPrediction(build(chunks, { sizes }), routes)
  expect(predict(['node_modules/react/index.js'])).toBe(1100)
  // deep.js is named by page.js, and by the list of index.js.
  expect(predict(['deep.ts'])).toBe(1000 + (10 + 1) / 2)
})

test('styles change their stylesheet, and the name of the chunk that loads it', () => {
  const predict = createPrediction(build(chunks, { sizes, importMap: true }), routes)
  expect(predict(['index.css'])).toBe(1007)
})

test('an import map never makes an edit dearer', () => {
  const modules = chunks.flatMap((each) => Object.keys(each.modules))
  fc.assert(
    fc.property(fc.subarray(modules), (edited) => {
      const [plain, mapped] = [false, true].map((importMap) =>
        createPrediction(build(chunks, { sizes, importMap }), routes)(edited),
      )
      expect(mapped).toBeLessThanOrEqual(plain!)
    }),
  )
})
