import { runInThisContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { configName, injectConfig } from './inject-config.ts'

test('what is written into the worker is what is read there, whatever is in it', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 })
  const files = fc.dictionary(
    text.filter((key) => key !== '__proto__'),
    fc.tuple(fc.constantFrom(0, 1, 2, 3), fc.option(text, { nil: 0 })),
    { noNullPrototype: true },
  )
  fc.assert(
    fc.property(files, text, (given, release) => {
      const config = { release, files: given, hashed: [], parallel: 3 }
      const read: unknown = runInThisContext(`(${injectConfig(configName, config as never)})`)
      expect(read).toEqual(config)
    }),
    { numRuns: 50 },
  )
})
