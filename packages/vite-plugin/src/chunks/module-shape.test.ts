import { init } from 'es-module-lexer'
import { beforeAll, describe, expect, test } from 'vitest'
import { moduleShape } from './module-shape.ts'

beforeAll(() => init)

const page = `import { greet, part } from './shared.js'
import * as math from './math.js'
const label = 'Soup of the day'
function helper() {
  return math.add(1, 2)
}
export const page = () => greet(label)
`
const edited = (from: string, to: string): string => {
  expect(page).toContain(from)
  return page.replace(from, to)
}

describe('moduleShape', () => {
  test.each<[string, string, string]>([
    ['a text', 'Soup of the day', 'Stew of the day'],
    ['a number', 'add(1, 2)', 'add(3, 4)'],
    ['a local name', 'return math.add(1, 2)', 'const sum = math.add(1, 2)\n  return sum'],
    ['a second use of what is used already', 'greet(label)', 'greet(label) + greet(label)'],
    ['white space', ' => greet', ' =>   greet'],
  ])('stays when %s changes', (_title, from, to) => {
    expect(moduleShape(edited(from, to))).toBe(moduleShape(page))
  })

  test.each<[string, string, string]>([
    ['an import', "from './math.js'", "from './maths.js'"],
    ['an imported name', 'greet, part', 'greet, whole'],
    ['an import that is used now', '() => greet(label)', '() => greet(part)'],
    ['an import that is used no more', '() => greet(label)', '() => label'],
    ['a member of a namespace', 'math.add', 'math.sub'],
    ['a function of the module that is called now', 'greet(label)', 'greet(label + helper())'],
    ['a new export', 'function helper', 'export function helper'],
    ['a new import()', 'greet(label)', "greet(label, import('./late.js'))"],
    ['a re-export', 'const label', "export * from './more.js'\nconst label"],
  ])('differs with %s', (_title, from, to) => {
    expect(moduleShape(edited(from, to))).not.toBe(moduleShape(page))
  })

  test('a name of what is taken from an import() belongs to it', () => {
    const lazy = (name: string): string | null =>
      moduleShape(`export const a = () => import('./a.js').then((m) => m.${name})`)
    expect(lazy('one')).not.toBe(lazy('two'))
  })

  test('code that is no module has none', () => {
    expect(moduleShape('import {')).toBeNull()
  })
})
