import { expect, test } from 'vitest'
import { appModule, chunk } from './build.fixture.ts'
import { lostModules } from './lost-modules.ts'

const modules = Array.from({ length: 100 }, (_, at) => appModule(`${at}.ts`))
const holding = (count: number) => [
  chunk('x.js', { modules: Object.fromEntries(modules.slice(0, count).map(({ id }) => [id, 1])) }),
]

test('a build that hides its modules is found out; what tree shaking takes is not', () => {
  expect(lostModules({ chunks: holding(0) }, modules)).toHaveLength(100)
  expect(lostModules({ chunks: holding(98) }, modules)).toEqual([])
  expect(lostModules({ chunks: [] }, [appModule('a.css', { bytes: 5 }), appModule('b.ts', { bytes: 0 })])).toEqual([])
})
