import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportAliases } from './export-aliases.ts'

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 400 })

test('no two are alike, whatever the order', () => {
  fc.assert(
    fc.property(names, (all) => {
      const aliases = exportAliases(all)
      expect(new Set(aliases.values()).size).toBe(all.length)
      for (const alias of aliases.values()) expect(alias).toMatch(/^[a-zA-Z][a-zA-Z0-9]+$/)
      expect(exportAliases(all.toReversed())).toEqual(aliases)
    }),
  )
})

test('one name more leaves nearly all others as they were', () => {
  fc.assert(
    fc.property(names, fc.string({ minLength: 13, maxLength: 14 }), (all, more) => {
      const before = exportAliases(all)
      const after = exportAliases([...all, more])
      const changed = all.filter((name) => before.get(name) !== after.get(name))
      expect(changed.length).toBeLessThanOrEqual(2)
    }),
  )
})

test('two letters are enough for most', () => {
  const aliases = [...exportAliases(Array.from({ length: 60 }, (_, at) => `name${at}`)).values()]
  expect(aliases.filter((alias) => alias.length === 2).length).toBeGreaterThan(55)
})
