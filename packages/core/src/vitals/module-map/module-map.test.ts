import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sourceOwners } from '../../lab/source-owners.ts'
import { buildModuleMap, type ScriptSources } from './build-module-map.ts'
import { findMappedFile, moduleAt } from './module-at.ts'
import { readModuleMap } from './read-module-map.ts'

const names = ['src/a.ts', 'src/b.ts', 'node_modules/zod/index.js', null]
/** Scripts of some lines, with segments at sorted columns, some beyond the end of their line. */
const script: fc.Arbitrary<Omit<ScriptSources, 'file'>> = fc
  .array(
    fc.record({
      text: fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[\n(]/g, ' ')),
      columns: fc.uniqueArray(fc.nat(32), { maxLength: 8 }),
      owners: fc.array(fc.option(fc.nat(3), { nil: null }), { minLength: 8, maxLength: 8 }),
    }),
    { maxLength: 6 },
  )
  .map((lines) => ({
    chunk: 'menu',
    code: lines.map(({ text }) => text).join('\n'),
    sources: names,
    mappings: lines.map(({ columns, owners }) =>
      columns
        .toSorted((a, b) => a - b)
        .map((column, index): [number] | [number, number, number, number] =>
          owners[index] == null ? [column] : [column, owners[index], 0, 0],
        ),
    ),
  }))
const scripts = fc
  .array(script, { maxLength: 4 })
  .map((all): ScriptSources[] => all.map((each, index) => ({ ...each, file: `assets/chunk-${index}.js` })))

describe('a module map', () => {
  test('knows the owner of every character: that of the source map, else the one around it; of none beyond the end', () => {
    fc.assert(
      fc.property(scripts, (all) => {
        const map = buildModuleMap({ release: 'r1', scripts: all })
        for (const { file, code, sources, mappings } of all) {
          const owners = sourceOwners(code, mappings).map(({ offset, source }) => {
            return { offset, module: source === null ? null : sources[source]! }
          })
          for (let position = 0; position < code.length; position++) {
            const before = owners.findLast(({ offset, module }) => offset <= position && module !== null)
            const after = owners.find(({ offset, module }) => offset > position && module !== null)
            const own = owners.findLast(({ offset }) => offset <= position)!.module
            const around = before && before.module === after?.module ? before.module : null
            expect(moduleAt(map, file, position)).toBe(own ?? around)
          }
          expect(moduleAt(map, file, code.length)).toBeNull()
        }
      }),
    )
  })

  test.each([
    ['b(({x})=>y)', 4, 2],
    ['b(async(x)=>y)', 8, 2],
    ['b(([x])=>y)', 4, 2],
    ['f(x)', 2, 1],
  ])('in %s the function whose first name stands at %i begins at %i', (code, column, start) => {
    const mappings: ScriptSources['mappings'] = [
      [
        [0, 0, 0, 0],
        [column, 1, 0, 0],
      ],
    ]
    const map = buildModuleMap({
      release: null,
      scripts: [{ file: 'a.js', chunk: 'a', code, sources: names, mappings }],
    })
    expect(moduleAt(map, 'a.js', start - 1)).toBe('src/a.ts')
    expect(moduleAt(map, 'a.js', start)).toBe('src/b.ts')
  })

  test('an indent between two lines of a module is the module’s', () => {
    const mappings: ScriptSources['mappings'] = [[[0, 0, 0, 0]], [[2, 0, 1, 0]], [[2, 1, 0, 0]]]
    const code = 'aaaa\n  aa\n  bb'
    const map = buildModuleMap({
      release: null,
      scripts: [{ file: 'a.js', chunk: 'a', code, sources: names, mappings }],
    })
    expect(map.files['a.js']!.changes).toEqual([0, 0, 10, -1, 2, 1, 2, -1])
  })

  test('is the same in whatever order scripts come, and after a way through JSON', () => {
    fc.assert(
      fc.property(scripts, (all) => {
        const map = buildModuleMap({ release: null, scripts: all })
        expect(JSON.stringify(buildModuleMap({ release: null, scripts: all.toReversed() }))).toBe(JSON.stringify(map))
        expect(readModuleMap(JSON.parse(JSON.stringify(map)))).toEqual({ map })
      }),
    )
  })

  test('takes two sources of one module for one stretch', () => {
    const map = buildModuleMap({
      release: 'r1',
      scripts: [
        {
          file: 'a.js',
          chunk: 'a',
          code: 'aaaabbbb',
          sources: ['src/card.vue', 'src/card.vue'],
          mappings: [
            [
              [0, 0, 0, 0],
              [4, 1, 0, 0],
            ],
          ],
        },
      ],
    })
    expect(map.files['a.js']!.changes).toEqual([0, 0, 8, -1])
  })
})

describe('the script an address means', () => {
  const map = buildModuleMap({
    release: 'r1',
    scripts: [{ file: 'assets/menü-1b.js', chunk: 'menu', code: 'a', sources: [], mappings: [] }],
  })

  test.each([
    '/assets/men%C3%BC-1b.js',
    '/shop/assets/menü-1b.js',
    'https://cdn.example/v2/assets/menü-1b.js',
    'https://cdn.example/assets/menü-1b.js?v=1',
  ])('%s', (address) => {
    expect(findMappedFile(map, address)).toBe('assets/menü-1b.js')
  })

  test.each(['/', '/menü-1b.js', '/menu', '/__proto__', '/%', 'https://cdn.example'])('%s is none', (address) => {
    expect(findMappedFile(map, address)).toBeUndefined()
    expect(moduleAt(map, address, 0)).toBeNull()
  })
})

describe('reading what may be a map', () => {
  const fine = { version: 1, release: 'r1', modules: ['a'], files: { 'a.js': { chunk: 'a', changes: [0, 0, 5, -1] } } }

  test.each([
    ['an array', []],
    ['another version', { ...fine, version: 2 }],
    ['no release', { ...fine, release: undefined }],
    ['modules that are no ids', { ...fine, modules: [1] }],
    ['files in a list', { ...fine, files: [] }],
    ['a script without a chunk', { ...fine, files: { 'a.js': { changes: [] } } }],
    ['a distance below 0', { ...fine, files: { 'a.js': { chunk: 'a', changes: [-1, 0] } } }],
    ['a module that is not there', { ...fine, files: { 'a.js': { chunk: 'a', changes: [0, 1] } } }],
    ['half a pair', { ...fine, files: { 'a.js': { chunk: 'a', changes: [0] } } }],
  ])('%s is refused with a reason', (_name, given) => {
    expect(readModuleMap(given)).toEqual({ wrong: expect.any(String) })
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.anything(), (given) => void readModuleMap(given)))
  })
})
