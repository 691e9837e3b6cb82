/** Small apps that are hard to chunk, each with the lazy pages to open. */
export interface PlannedApp {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly pages: readonly string[]
}

const log = (text: string): string => `globalThis.log.push(${JSON.stringify(text)})\n`
const main = (pages: readonly string[], head = ''): string =>
  `${head}${log('main')}globalThis.go = { ${pages.map((page) => `${page}: () => import('./${page}.js')`).join(', ')} }\n`
/** Code of about this many bytes that is no repetition. */
const bulk = (name: string, bytes: number): string =>
  `export const ${name} = [${Array.from({ length: Math.ceil(bytes / 14) }, (_, at) => `'${((at + name.length) * 2_654_435_761) % 4_294_967_296}'`).join(',')}]\n`

export const plannedApps: readonly PlannedApp[] = [
  {
    name: 'features that import each other in a circle',
    pages: ['a', 'b', 'c'],
    files: {
      'src/main.js': main(['a', 'b', 'c']),
      'src/a.js': `import { one } from './feature/one.js'\n${log('a')}export default () => one(3)\n`,
      'src/b.js': `import { two } from './feature/two.js'\n${log('b')}globalThis.log.push(two(2))\n`,
      'src/c.js': `import { one } from './feature/one.js'\nimport { two } from './feature/two.js'\n${log('c')}globalThis.log.push(one(1) + two(1))\n`,
      'src/feature/one.js': `import { two } from './two.js'\n${log('one')}${bulk('oneData', 4000)}export const one = (n) => n === 0 ? oneData.length : two(n - 1)\n`,
      'src/feature/two.js': `import { one } from './one.js'\n${log('two')}${bulk('twoData', 3000)}export const two = (n) => n === 0 ? twoData.length : one(n - 1)\n`,
    },
  },
  {
    name: 'side effects in an order that matters',
    pages: ['a', 'b'],
    files: {
      'src/main.js': main(['a', 'b'], `import './polyfill.js'\nimport './setup.js'\n`),
      'src/polyfill.js': `globalThis.ready = 1\n${log('polyfill')}`,
      'src/setup.js': `import './registry.js'\nif (!globalThis.ready) throw new Error('too early')\n${log('setup')}`,
      'src/registry.js': `globalThis.registry = []\n${log('registry')}`,
      'src/a.js': `import './register-x.js'\nimport './register-y.js'\n${log('a')}globalThis.log.push(globalThis.registry.join())\n`,
      'src/b.js': `import './register-y.js'\nimport './register-z.js'\n${log('b')}globalThis.log.push(globalThis.registry.join())\n`,
      'src/register-x.js': `globalThis.registry.push('x')\n${log('x')}`,
      'src/register-y.js': `globalThis.registry.push('y')\n${log('y')}${bulk('yData', 2000)}`,
      'src/register-z.js': `globalThis.registry.push('z')\n${log('z')}`,
    },
  },
  {
    name: 'empty modules, self-imports and bare re-exports',
    pages: ['a', 'b'],
    files: {
      'src/main.js': main(['a', 'b'], `import './empty.js'\n`),
      'src/empty.js': '',
      'src/types.js': 'export {}\n',
      'src/self.js': `import * as self from './self.js'\nexport const depth = 2\nexport const own = () => self.depth\n${log('self')}`,
      'src/barrel.js': `export { own } from './self.js'\nexport * from './types.js'\nexport * from './values.js'\n`,
      'src/values.js': `${log('values')}export const value = 7\nexport const unused = 8\n`,
      'src/a.js': `import './types.js'\nimport { own, value } from './barrel.js'\nglobalThis.log.push(own() + value)\n`,
      'src/b.js': `export * from './barrel.js'\n${log('b')}`,
    },
  },
  {
    name: 'one giant module among small ones',
    pages: ['a', 'b', 'c'],
    files: {
      'src/main.js': main(['a', 'b', 'c']),
      'src/giant.js': bulk('giant', 400_000),
      'src/small.js': `${log('small')}export const small = (list) => list.length\n`,
      'src/a.js': `import { giant } from './giant.js'\nimport { small } from './small.js'\nglobalThis.log.push(small(giant))\n`,
      'src/b.js': `import { giant } from './giant.js'\nglobalThis.log.push(giant[1])\n`,
      'src/c.js': `import { small } from './small.js'\nglobalThis.log.push(small([1, 2]))\n`,
    },
  },
  {
    name: 'CommonJS packages beside modules',
    pages: ['a', 'b'],
    files: {
      'src/main.js': main(['a', 'b']),
      'src/old.cjs': `const other = require('./older.cjs')\nglobalThis.log.push('old')\nexports.old = () => other.older() + 1\n`,
      'src/older.cjs': `globalThis.log.push('older')\nexports.older = () => 41\n`,
      'src/a.js': `import old from './old.cjs'\nglobalThis.log.push(old.old())\n`,
      'src/b.js': `import { older } from './older.cjs'\nimport old from './old.cjs'\nglobalThis.log.push(older() + old.old())\n`,
    },
  },
  {
    name: 'style sheets whose order matters',
    pages: ['a', 'b'],
    files: {
      'src/main.js': main(['a', 'b'], `import './reset.css'\nimport './theme.css'\n`),
      'src/reset.css': '.card { color: red; margin: 0 }',
      'src/theme.css': '.card { color: green }',
      'src/card.css': '.card { color: blue; padding: 1px }',
      'src/wide.css': '.card { padding: 2px }',
      'src/card.js': `import './card.css'\n${log('card')}export const card = () => 'card'\n`,
      'src/a.js': `import { card } from './card.js'\nimport './wide.css'\nglobalThis.log.push(card())\n`,
      'src/b.js': `import './wide.css'\nimport { card } from './card.js'\nglobalThis.log.push(card() + 'b')\n`,
    },
  },
]
