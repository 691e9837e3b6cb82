import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchStyleSources } from './match-style-sources.ts'
import { splitStatements } from './split-statements.ts'

const partsOf = (css: string, sources: Record<string, string>): [string | null, string][] => {
  const stretches = matchStyleSources(
    css,
    Object.entries(sources).map(([id, text]) => ({ id, css: text })),
  )
  return stretches.map(({ start, source }, index) => [
    source,
    css.slice(start, stretches[index + 1]?.start ?? css.length),
  ])
}

describe('splitStatements', () => {
  test('keeps strings, comments, escapes and nesting in one piece', () => {
    const css = `@charset "utf-8";/* } */.a::before{content:"}{"}@media (min-width:1px){.b{c:d}.e{f:g}}.x\\{y{z:1}`
    expect(splitStatements(css).map(({ start, end }) => css.slice(start, end))).toEqual([
      '@charset "utf-8";',
      '.a::before{content:"}{"}',
      '@media (min-width:1px){.b{c:d}.e{f:g}}',
      '.x\\{y{z:1}',
    ])
    expect(splitStatements('.A , .b::after { c: d }')[0]!.key).toBe(splitStatements('.a,.b:after{c:d}')[0]!.key)
  })

  test('any text ends, and statements never overlap', () => {
    const text = fc.string({
      unit: fc.constantFrom('{', '}', ';', '"', "'", '\\', '/*', '*/', '@media', '.a', ' ', '\n'),
    })
    fc.assert(
      fc.property(text, (css) => {
        let last = 0
        for (const { start, end } of splitStatements(css)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(css.length)
      }),
    )
  })
})

describe('matchStyleSources', () => {
  test('follows the built order, whatever the minifier did to spaces and declarations', () => {
    const sources = {
      'card.css': '.card { color: red }\n.card:hover { color: #ff0000 }',
      'base.css': ':root { --a: 1 }\nbody { margin: 0px }',
      'other.css': '.never { a: b }',
    }
    expect(partsOf(':root{--a:1}body{margin:0}.card{color:red}.card:hover{color:red}', sources)).toEqual([
      ['base.css', ':root{--a:1}body{margin:0}'],
      ['card.css', '.card{color:red}.card:hover{color:red}'],
    ])
  })

  test('a rule the minifier made goes to the source around it, and to nobody between two', () => {
    const sources = { 'a.css': '.a { b: c }\n.a2 { & p { b: c } }', 'b.css': '.b { b: c }' }
    expect(partsOf('.a{b:c}.a2 p{b:c}.b{b:c}', sources)).toEqual([
      ['a.css', '.a{b:c}'],
      [null, '.a2 p{b:c}'],
      ['b.css', '.b{b:c}'],
    ])
  })

  test('sources of the same shape are told apart by order', () => {
    const face = (url: string): string => `@font-face { src: url(${url}) }`
    const sources = { 'one.css': `.one{}${face('1')}${face('2')}`, 'two.css': `.two{}${face('3')}` }
    expect(
      partsOf('.one{}@font-face{src:url(1)}@font-face{src:url(2)}.two{}@font-face{src:url(3)}', sources).map(
        ([source]) => source,
      ),
    ).toEqual(['one.css', 'two.css'])
  })

  test('nothing known, nothing claimed', () => {
    expect(partsOf('.x{y:z}', {})).toEqual([[null, '.x{y:z}']])
    expect(partsOf('', { 'a.css': '.a{}' })).toEqual([[null, '']])
  })

  test('concatenated sources are found again, every character once', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/)
    const source = fc.uniqueArray(name, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.uniqueArray(source, { selector: (names) => names[0]!, maxLength: 6 }), (lists) => {
        const sources = Object.fromEntries(
          lists.map((names, index) => [`${index}.css`, names.map((rule) => `.s${index}-${rule} { a: b }`).join('\n')]),
        )
        const built = Object.values(sources).join('\n').replaceAll(/\s/g, '')
        const parts = partsOf(built, sources)
        expect(parts.map(([, text]) => text).join('')).toBe(built)
        if (lists.length > 0) expect(parts.map(([id]) => id)).toEqual(Object.keys(sources))
      }),
    )
  })
})
