import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { checkFloors } from './floors/check-floors.ts'
import { plantTree } from './plant-tree.ts'

const run = promisify(execFile)
const SCRIPT = join(import.meta.dirname, 'floors.ts')

/** A sound little house: three floors and a playground, with nothing to complain about. */
const SOUND = {
  'package.json': { name: 'house', private: true, devDependencies: { vitest: '5' } },
  'ARCHITECTURE.md': '# A\n\n<!-- floors:start -->\n<!-- floors:end -->\n',
  'packages/core/package.json': {
    name: '@firstpaint/core',
    exports: { './chunks': { types: './dist/chunks/index.d.ts', default: './dist/chunks/index.js' } },
  },
  'packages/core/src/chunks/index.ts': "export * from './plan-chunks.ts'\nexport type { Plan } from './plan.ts'\n",
  'packages/core/src/chunks/plan.ts': 'export interface Plan { readonly chunks: number }\n',
  'packages/core/src/chunks/plan-chunks.ts':
    "import type { Plan } from './plan.ts'\nexport function planChunks(at: Date): Plan {\n  return { chunks: new Date(at).getDate() }\n}\n",
  'packages/core/src/chunks/plan-chunks.test.ts':
    "import { readFileSync } from 'node:fs'\nimport { test } from 'vitest'\nimport * as surface from './index.ts'\ntest(String(Date.now()), () => [readFileSync, surface])\n",
  'packages/vite-plugin/package.json': {
    name: '@firstpaint/vite',
    exports: { '.': './dist/index.js' },
    dependencies: { '@firstpaint/core': 'workspace:*' },
    peerDependencies: { vite: '8' },
    devDependencies: { sonda: '1' },
  },
  'packages/vite-plugin/src/index.ts': "export { firstpaint } from './firstpaint.ts'\n",
  'packages/vite-plugin/src/firstpaint.ts':
    "import { join } from 'node:path'\nimport { planChunks } from '@firstpaint/core/chunks'\nimport type { Plugin } from 'vite'\nexport const firstpaint = (): Plugin => ({ name: join('a', String(planChunks)) })\n",
  'playground/app/package.json': {
    name: '@bistro/app',
    private: true,
    devDependencies: { '@firstpaint/vite': 'workspace:*' },
  },
  'playground/app/vite.config.ts':
    "import { firstpaint } from '@firstpaint/vite'\nexport default { plugins: [firstpaint()] }\n",
  'playground/app/src/main.tsx': "import './main.css'\nexport const App = () => <p>hello</p>\n",
} as const

/** The sound house with some files added or replaced, freshly drawn unless the document is planted too. */
function house(planted: Readonly<Record<string, string | object>> = {}): ReturnType<typeof plantTree> {
  const tree = plantTree({ ...SOUND, ...planted })
  if (!('ARCHITECTURE.md' in planted)) checkFloors(tree.root, { write: true })
  return tree
}

test('a sound house passes and is drawn from its imports', () => {
  using tree = house()
  expect(checkFloors(tree.root)).toEqual({ violations: [], modules: 8, packages: 3 })
  const architecture = readFileSync(join(tree.root, 'ARCHITECTURE.md'), 'utf8')
  expect(architecture).toContain('core["@firstpaint/core"]')
  expect(architecture).toContain('  vite-plugin --> core\n')
})

test('the command prints place, rule and what to do, and exits with 1', async () => {
  using tree = house({ 'packages/core/src/chunks/age.ts': 'export const age = (): number => Date.now()\n' })
  await expect(run(process.execPath, [SCRIPT, '--root', tree.root])).rejects.toMatchObject({
    code: 1,
    stderr: [
      'packages/core/src/chunks/age.ts:1  core-is-pure',
      '    Date.now() reads the clock.',
      '    → Take the time as an argument (`now`, in milliseconds since the epoch).',
      'floors: 1 violation',
      '',
    ].join('\n'),
  })
})

const BROKEN: readonly [
  what: string,
  planted: Record<string, string | object>,
  place: string | string[],
  words: string,
][] = [
  [
    'an import from a higher floor',
    {
      'packages/core/src/chunks/wrong.ts': "export const a = 1\nexport { firstpaint } from '@firstpaint/vite'\n",
      'packages/core/package.json': {
        ...SOUND['packages/core/package.json'],
        dependencies: { '@firstpaint/vite': 'workspace:*' },
      },
    },
    [
      'packages/core/package.json:10  floors',
      'packages/core/src/chunks/wrong.ts:2  floors',
      'packages/core/src/chunks/wrong.ts:2  no-run-time-cycle',
    ],
    '@firstpaint/core (floor 1) depends on @firstpaint/vite (floor 3)',
  ],
  [
    'a declared dependency on a higher floor',
    {
      'packages/core/package.json': {
        ...SOUND['packages/core/package.json'],
        devDependencies: { '@firstpaint/vite': 'workspace:*' },
      },
    },
    'packages/core/package.json:10  floors',
    '@firstpaint/core (floor 1) depends on @firstpaint/vite (floor 3)',
  ],
  [
    'an import from the same floor',
    {
      'packages/images/package.json': {
        name: '@firstpaint/images',
        exports: {},
        dependencies: { '@firstpaint/cache': '1' },
      },
      'packages/images/src/encode.ts': "import '@firstpaint/cache'\n",
      'packages/cache/package.json': { name: '@firstpaint/cache', exports: { '.': './dist/index.js' } },
      'packages/cache/src/index.ts': 'export {} from "./cache.ts"\n',
      'packages/cache/src/cache.ts': 'export const cache = 1\n',
    },
    ['packages/images/package.json:5  floors', 'packages/images/src/encode.ts:1  floors'],
    '@firstpaint/images (floor 2) depends on @firstpaint/cache (floor 2)',
  ],
  [
    'a package without a floor',
    { 'packages/attic/package.json': { name: '@firstpaint/attic' } },
    'packages/attic/package.json:1  floors',
    'has no floor',
  ],
  [
    'a run-time cycle',
    {
      'packages/core/src/chunks/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
      'packages/core/src/chunks/b.ts': "export const x = 1\nexport const b = async () => import('./a.ts')\n",
    },
    'packages/core/src/chunks/a.ts:1  no-run-time-cycle',
    'packages/core/src/chunks/a.ts → packages/core/src/chunks/b.ts → packages/core/src/chunks/a.ts, closed by packages/core/src/chunks/a.ts:1, packages/core/src/chunks/b.ts:2',
  ],
  [
    'a cycle closed by types only',
    {
      'packages/core/src/chunks/a.ts':
        "import type { B } from './b.ts'\nexport interface A {\n  readonly b: B\n}\nexport const a = 1\n",
      'packages/core/src/chunks/b.ts': "export interface B {\n  readonly a: import('./a.ts').A\n}\n",
    },
    'packages/core/src/chunks/a.ts:1  no-type-cycle',
    'packages/core/src/chunks/b.ts:2',
  ],
  [
    'a cycle across packages',
    {
      'playground/api/package.json': {
        name: '@bistro/api',
        private: true,
        exports: { '.': './src/index.ts' },
        dependencies: { '@bistro/contract': 'workspace:*' },
      },
      'playground/api/src/index.ts': "export * from './app.ts'\n",
      'playground/api/src/app.ts': "import type { Order } from '@bistro/contract'\nexport type App = Order\n",
      'playground/contract/package.json': {
        name: '@bistro/contract',
        private: true,
        exports: { '.': './src/index.ts' },
        dependencies: { '@bistro/api': 'workspace:*' },
      },
      'playground/contract/src/index.ts': "export * from './order.ts'\nexport * from './other.ts'\n",
      'playground/contract/src/order.ts': 'export type Order = string\n',
      'playground/contract/src/other.ts': "import type { App } from '@bistro/api'\nexport type Other = App\n",
    },
    'playground/api/src/app.ts:1  no-type-cycle',
    'playground/contract/src/index.ts → playground/contract/src/other.ts → playground/api/src/index.ts',
  ],
  [
    'a cycle of packages without a cycle of files',
    {
      'playground/api/package.json': {
        name: '@bistro/api',
        private: true,
        exports: { './a': './src/a.ts', './b': './src/b.ts' },
        dependencies: { '@bistro/contract': 'workspace:*' },
      },
      'playground/api/src/a.ts': "export * from '@bistro/contract/c'\n",
      'playground/api/src/b.ts': 'export const b = 1\n',
      'playground/contract/package.json': {
        name: '@bistro/contract',
        private: true,
        exports: { './c': './src/c.ts', './d': './src/d.ts' },
        dependencies: { '@bistro/api': 'workspace:*' },
      },
      'playground/contract/src/c.ts': 'export const c = 1\n',
      'playground/contract/src/d.ts': "// first line\nexport * from '@bistro/api/b'\n",
    },
    'playground/api/src/a.ts:1  no-run-time-cycle',
    'playground/api → playground/contract → playground/api',
  ],
  [
    'a clock in core',
    { 'packages/core/src/chunks/age.ts': 'export function age(): number {\n  return Date.now()\n}\n' },
    'packages/core/src/chunks/age.ts:2  core-is-pure',
    'Date.now() reads the clock',
  ],
  [
    'today in core',
    { 'packages/core/src/chunks/age.ts': 'export const today = (): Date => new Date()\n' },
    'packages/core/src/chunks/age.ts:1  core-is-pure',
    'new Date() reads the clock',
  ],
  [
    'randomness in core',
    { 'packages/core/src/chunks/dice.ts': "export const dice = (): number => Math['random']()\n" },
    'packages/core/src/chunks/dice.ts:1  core-is-pure',
    'Math.random() is not repeatable',
  ],
  [
    'performance.now in core',
    { 'packages/core/src/chunks/age.ts': 'export const age = (): number =>\n  performance.now()\n' },
    'packages/core/src/chunks/age.ts:2  core-is-pure',
    '"performance" belongs to the platform',
  ],
  [
    'the DOM in core',
    { 'packages/core/src/chunks/title.ts': 'export const title = (): string => document.title\n' },
    'packages/core/src/chunks/title.ts:1  core-is-pure',
    '"document" belongs to the platform',
  ],
  [
    'a Node module in core',
    { 'packages/core/src/chunks/read.ts': "export { readFileSync } from 'fs'\n" },
    'packages/core/src/chunks/read.ts:1  core-is-pure',
    'the Node module "fs"',
  ],
  [
    'a Node module in a browser package',
    {
      'packages/vitals/package.json': { name: '@firstpaint/vitals', exports: {} },
      'packages/vitals/src/report.ts': "import { join } from 'node:path'\nexport const report = join('a')\n",
    },
    'packages/vitals/src/report.ts:1  browser-without-node',
    'runs in browsers',
  ],
  [
    'code instead of types taken from core by react',
    {
      'packages/react/package.json': {
        name: '@firstpaint/react',
        exports: {},
        dependencies: { '@firstpaint/core': 'workspace:*' },
      },
      'packages/react/src/lazy-image.tsx':
        "import type { Plan } from '@firstpaint/core/chunks'\nimport { planChunks } from '@firstpaint/core/chunks'\nexport const plan = planChunks as unknown as Plan\n",
    },
    'packages/react/src/lazy-image.tsx:2  types-only',
    'types only',
  ],
  [
    'a deep import from the playground',
    { 'playground/app/src/main.tsx': "\nimport { firstpaint } from '@firstpaint/vite/dist/firstpaint.js'\n" },
    'playground/app/src/main.tsx:2  public-exports-only',
    '@firstpaint/vite does not export "./dist/firstpaint.js"',
  ],
  [
    'a path from the playground into the sources of a package',
    { 'playground/app/src/main.tsx': "import { firstpaint } from '../../../packages/vite-plugin/src/firstpaint.ts'\n" },
    'playground/app/src/main.tsx:1  public-exports-only',
    'Import "@firstpaint/vite"',
  ],
  [
    'a path from an end-to-end test into the sources of a package',
    { 'playground/__tests__/a.spec.ts': "import '../../packages/core/src/chunks/plan.ts'\n" },
    'playground/__tests__/a.spec.ts:1  public-exports-only',
    'past its public exports',
  ],
  [
    'an undeclared import',
    { 'packages/vite-plugin/src/report.ts': "import sharp from 'sharp'\nexport const report = sharp\n" },
    'packages/vite-plugin/src/report.ts:1  declared-dependency',
    'sharp is missing in the dependencies or peerDependencies of packages/vite-plugin/package.json',
  ],
  [
    'a run-time import that users would not get installed',
    { 'packages/vite-plugin/src/report.ts': "import sonda from 'sonda'\nexport const report = sonda\n" },
    'packages/vite-plugin/src/report.ts:1  declared-dependency',
    'sonda is missing',
  ],
  [
    'an import of nothing',
    { 'packages/core/src/chunks/lost.ts': "export * from './gone.ts'\n" },
    'packages/core/src/chunks/lost.ts:1  import-resolves',
    'leads to no file',
  ],
  [
    'an index imported from inside',
    { 'packages/core/src/chunks/knot.ts': "export { planChunks } from './index.ts'\n" },
    'packages/core/src/chunks/knot.ts:1  no-inner-index',
    'packages/core/src/chunks/index.ts',
  ],
  [
    'an index that does something',
    { 'packages/core/src/chunks/index.ts': "export * from './plan-chunks.ts'\n\nexport const a = 1\n" },
    'packages/core/src/chunks/index.ts:3  index-only-reexports',
    'nothing but `export … from`',
  ],
  [
    'a file that is too long',
    { 'packages/core/src/chunks/long.ts': 'export {}\n'.repeat(401) },
    'packages/core/src/chunks/long.ts:401  file-size',
    '401 lines; the limit is 400',
  ],
  [
    'a drawer',
    { 'packages/core/src/chunks/utils.ts': 'export const a = 1\n' },
    'packages/core/src/chunks/utils.ts:1  file-name',
    '"utils" says nothing',
  ],
  [
    'a syntax error',
    { 'packages/core/src/chunks/odd.ts': 'export const a = 1\nexport const = 2\n' },
    'packages/core/src/chunks/odd.ts:2  parses',
    'Correct the syntax',
  ],
  [
    'a stale drawing',
    { 'ARCHITECTURE.md': '# A\n\n<!-- floors:start -->\nold\n<!-- floors:end -->\n' },
    'ARCHITECTURE.md:3  floors-drawing',
    'stale',
  ],
  [
    'a document without markers',
    { 'ARCHITECTURE.md': '# A\n' },
    'ARCHITECTURE.md:1  floors-drawing',
    'The markers of the drawn graph are missing',
  ],
]

describe('is caught with its place, and nothing else is reported:', () => {
  test.for(BROKEN)('%s', ([, planted, place, words]) => {
    using tree = house(planted)
    const { violations } = checkFloors(tree.root)
    const places = violations.map(({ file, line, rule }) => `${file}:${line}  ${rule}`)
    expect(places).toEqual([place].flat())
    expect(violations[0]?.problem + violations[0]!.fix).toContain(words)
  })
})
