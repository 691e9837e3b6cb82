import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchNames } from './match-names.ts'
import { formatWhatIf, parseWhatIf } from './parse-what-if.ts'
import type { WhatIfChange } from './what-if-change.ts'

const known = {
  modules: ['src/editor/index.tsx', 'src/editor/toolbar.tsx', 'src/main.ts', 'src/my page.ts', 'node_modules/zod/z.js'],
  packages: ['zod', '@scope/kit'],
}
const parse = (text: string): WhatIfChange[] => parseWhatIf(text, known)

describe('parseWhatIf', () => {
  test('reads every change, several at once, with short names', () => {
    expect(parse('lazy src/editor; eager toolbar ;remove zod;together main zod; apart @scope/kit')).toEqual([
      { kind: 'lazy', module: 'src/editor/index.tsx' },
      { kind: 'eager', module: 'src/editor/toolbar.tsx' },
      { kind: 'remove', target: 'zod' },
      { kind: 'together', targets: ['src/main.ts', 'zod'] },
      { kind: 'apart', targets: ['@scope/kit'] },
    ])
    expect(parse('drop-import src/main -> "my page"')).toEqual([
      { kind: 'drop-import', from: 'src/main.ts', to: 'src/my page.ts' },
    ])
  })

  test.each([
    ['', 'nothing is asked', 'lazy <module> · eager <module>'],
    ['laizy src/main', "'laizy' is no change", "Did you mean 'lazy'?"],
    ['lazy', 'it takes one module, not 0', 'lazy <module>'],
    ['lazy zod', 'zod is a package', 'lazy <module>'],
    ['lazy editr', "nothing in the build is called 'editr'", 'Name it by its path'],
    ['eager src', "'src' may mean 4 modules", 'src/editor/index.tsx'],
    ['drop-import src/main src/editor', "'->' between them", 'drop-import <a> -> <b>'],
    ['together main', 'more names than 1', 'together <a> <b>'],
    ['toString x', "'toString' is no change", 'lazy <module>'],
  ])('%j is an error that says what is allowed', (text, why, hint) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({
        code: 'FP_CHUNKS_WHAT_IF',
        message: expect.stringContaining(why),
        hint: expect.stringContaining(hint),
      }),
    )
  })

  test('reads back whatever it writes', () => {
    const name = fc.stringMatching(/^[a-z@/. -]{1,12}$/).map((text) => `src/${text.trim()}x.ts`)
    const names = fc.uniqueArray(name, { minLength: 2, maxLength: 6 })
    const asked = names.chain((modules) => {
      const one = fc.constantFrom(...modules)
      const some = fc.uniqueArray(one, { minLength: 2, maxLength: modules.length })
      const change: fc.Arbitrary<WhatIfChange> = fc.oneof(
        one.map((module) => ({ kind: 'lazy' as const, module })),
        one.map((module) => ({ kind: 'eager' as const, module })),
        one.map((target) => ({ kind: 'remove' as const, target })),
        some.map((targets) => ({ kind: 'together' as const, targets })),
        some.map((targets) => ({ kind: 'apart' as const, targets })),
        fc.tuple(one, one).map(([from, to]) => ({ kind: 'drop-import' as const, from, to })),
      )
      return fc.record({ modules: fc.constant(modules), changes: fc.array(change, { minLength: 1, maxLength: 4 }) })
    })
    fc.assert(
      fc.property(asked, ({ modules, changes }) => {
        expect(parseWhatIf(formatWhatIf(changes), { modules, packages: [] })).toEqual(changes)
      }),
    )
  })

  test('any text is read or refused with our error, never anything else', () => {
    const verb = fc.constantFrom('lazy', 'remove', 'together', 'drop-import', '')
    fc.assert(
      fc.property(verb, fc.string(), (first, rest) => {
        try {
          expect(parse(`${first} ${rest}`).length).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toMatchObject({ code: 'FP_CHUNKS_WHAT_IF', hint: expect.stringMatching(/\S/) })
        }
      }),
    )
  })
})

describe('matchNames', () => {
  test('is as sure as it can be', () => {
    const names = ['src/menu.ts', 'src/menu/index.ts', 'src/menu-card.tsx', 'lib/Menu.css']
    expect(matchNames('src/menu.ts', names)).toEqual(['src/menu.ts'])
    expect(matchNames('src/menu', names)).toEqual(['src/menu.ts', 'src/menu/index.ts'])
    expect(matchNames('card', names)).toEqual(['src/menu-card.tsx'])
    expect(matchNames('./Menu.css', names)).toEqual(['lib/Menu.css'])
    expect(matchNames('', names)).toEqual([])
  })
})
