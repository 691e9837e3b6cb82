import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadClosure } from './load-closure.ts'

function site(edges: Record<string, string[]>): Map<string, { path: string; imports: string[] }> {
  return new Map(Object.entries(edges).map(([path, imports]) => [path, { path, imports }]))
}

describe('loadClosure', () => {
  test('follows imports, survives cycles, ignores strangers', () => {
    const files = site({ 'a.js': ['b.js', 'https://elsewhere/x.js'], 'b.js': ['c.js'], 'c.js': ['a.js'], 'd.js': [] })
    expect(loadClosure(files, ['a.js', 'missing.js'])).toEqual(['a.js', 'b.js', 'c.js'])
  })

  test('is closed, holds its starts, and loading it again adds nothing', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const graph = fc.dictionary(name, fc.array(name, { maxLength: 4 }))
    fc.assert(
      fc.property(graph, fc.array(name), (edges, starts) => {
        const files = site(edges)
        const closure = loadClosure(files, starts)
        const set = new Set(closure)
        expect(set.size).toBe(closure.length)
        for (const start of starts) if (files.has(start)) expect(set.has(start)).toBe(true)
        for (const path of closure) for (const next of edges[path]!) expect(set.has(next)).toBe(files.has(next))
        expect(new Set(loadClosure(files, closure))).toEqual(set)
      }),
    )
  })
})
