import type { ChunkFacts, ChunkPlan } from '@firstpaint/core/chunks'
import { describe, expect, test } from 'vitest'
import { findSubject } from './find-subject.ts'

const named = (key: string, names: readonly string[]): object[] => names.map((name) => ({ [key]: name }))
const facts = {
  modules: named('id', ['src/menu.tsx', 'src/menu-card.tsx', 'src/cart/index.ts', 'index.html']),
  routes: named('route', ['/', '/menu', 'index.html']),
} as unknown as ChunkFacts
const plan = { chunks: named('name', ['menu', 'vendor', 'cart-maths']) } as unknown as ChunkPlan
const find = (word: string) => findSubject(word, facts, plan)

describe('findSubject', () => {
  test.each([
    ['/menu', 'route', '/menu'],
    ['menu', 'chunk', 'menu'],
    ['vendor', 'chunk', 'vendor'],
    ['src/cart', 'module', 'src/cart/index.ts'],
    ['menu-card', 'module', 'src/menu-card.tsx'],
    ['module:menu', 'module', 'src/menu.tsx'],
    ['route:index.html', 'route', 'index.html'],
  ])('%s is the %s %s', (word, kind, name) => {
    expect(find(word)).toEqual({ kind, name })
  })

  test('one name of several things asks which', () => {
    expect(() => find('index.html')).toThrow(
      expect.objectContaining({
        code: 'FP_EXPLAIN_AMBIGUOUS',
        hint: 'Name one of: route:index.html, module:index.html.',
      }),
    )
    expect(() => find('module:src')).toThrow(expect.objectContaining({ code: 'FP_EXPLAIN_AMBIGUOUS' }))
  })

  test('an unknown name suggests what is nearest of each kind', () => {
    expect(() => find('vendr')).toThrow(expect.objectContaining({ hint: 'Did you mean vendor?' }))
    expect(() => find('qqqqqqqq')).toThrow(expect.objectContaining({ code: 'FP_EXPLAIN_UNKNOWN' }))
  })
})
