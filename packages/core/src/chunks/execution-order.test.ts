import { expect, test } from 'vitest'
import { executionOrder } from './execution-order.ts'

const graph = (edges: Readonly<Record<string, { readonly imports?: string[]; readonly lazy?: string[] }>>) =>
  new Map(
    Object.entries(edges).map(([id, { imports = [], lazy = [] }]) => [id, { imports, dynamicImports: lazy }] as const),
  )

test('imports before importers, a circle where it was entered', () => {
  const modules = graph({ main: { imports: ['a', 'b'] }, a: { imports: ['b'] }, b: { imports: ['a'] } })
  expect(executionOrder(modules, ['main'])).toEqual(['b', 'a', 'main'])
})

test('lazy targets by id after all entries, lazy parts of lazy parts among them', () => {
  const modules = graph({
    main: { lazy: ['z', 'm'] },
    z: { imports: ['shared'], lazy: ['a'] },
    m: { imports: ['first', 'shared'] },
    a: {},
    first: {},
    shared: {},
  })
  expect(executionOrder(modules, ['main'])).toEqual(['main', 'a', 'first', 'shared', 'm', 'z'])
})
