import { expect, test } from 'vitest'
import { diffWork } from './diff-work.ts'
import type { PageWork } from './page-work.ts'

const page = (changes: Partial<PageWork>): PageWork => ({
  calls: 100,
  executed: 1000,
  requests: 4,
  transferred: 9000,
  domNodes: 50,
  styledElements: 60,
  layoutObjects: 70,
  modules: [],
  ...changes,
})

test('the same page has no changes and no suspects', () => {
  expect(diffWork(page({}), page({}))).toEqual({ changes: [], suspects: [] })
})

test('the module that changed most is the first suspect, new and gone ones included', () => {
  const work = (id: string, executed: number) => ({ id, executed, calls: 1 })
  const base = page({ modules: [work('a.ts', 500), work('b.ts', 400), work('gone.ts', 10)] })
  const head = page({ executed: 1030, modules: [work('a.ts', 500), work('b.ts', 450), work('new.ts', 30)] })
  const { changes, suspects } = diffWork(base, head)
  expect(changes).toEqual([{ counter: 'executed', base: 1000, head: 1030, share: 0.03 }])
  expect(suspects.map(({ id, blame }) => [id, Math.round(blame * 90)])).toEqual([
    ['b.ts', 50],
    ['new.ts', 30],
    ['gone.ts', 10],
  ])
})
