import { expect, test } from 'vitest'
import type { PackageManifest } from '../../public-packages.ts'
import { checkManifest } from './check-manifest.ts'

const GOOD: PackageManifest = {
  name: '@firstpaint/core',
  version: '0.1.0',
  description: 'Plans.',
  license: 'MIT',
  type: 'module',
  files: ['dist'],
  sideEffects: false,
  engines: { node: '>=22.18' },
  exports: {
    './chunks': { types: './dist/chunks/index.d.ts', default: './dist/chunks/index.js' },
    './package.json': './package.json',
  },
}
const FILES = ['package.json', 'src/chunks/index.ts', 'dist/chunks/index.js', 'dist/chunks/index.d.ts', 'src/a.ts']

function problems(changes: Partial<PackageManifest>, files: readonly string[] = FILES): string[] {
  const manifest = { ...GOOD, ...changes }
  const manifestText = JSON.stringify(manifest, undefined, 2)
  return checkManifest({ dir: 'packages/core', manifest, manifestText, files }).map(({ problem }) => problem)
}

test('a good manifest passes', () => {
  expect(problems({})).toEqual([])
})

test.for<[what: string, changes: Partial<PackageManifest>, files: string[], problem: string]>([
  ['no licence', { license: 'ISC' }, FILES, '"license" is missing or wrong.'],
  ['CommonJS', { type: 'commonjs' }, FILES, '"type" is missing or wrong.'],
  ['everything published', { files: ['src'] }, FILES, '"files" is missing or wrong.'],
  ['no engines', { engines: {} }, FILES, '"engines" is missing or wrong.'],
  ['a second way in', { main: './dist/index.js' }, FILES, '"main" is missing or wrong.'],
  [
    'a closed manifest',
    { exports: { './chunks': GOOD.exports!['./chunks'] } },
    FILES,
    '"./package.json" is missing or wrong.',
  ],
  [
    'a file not built',
    {},
    FILES.filter((file) => file !== 'dist/chunks/index.js'),
    '"./chunks" leads to ./dist/chunks/index.js, which does not exist.',
  ],
  [
    'an unlisted public folder',
    {},
    [...FILES, 'src/images/index.ts'],
    'src/images/index.ts is public by its name, but "./images" is not exported.',
  ],
  ['an unlisted root', {}, [...FILES, 'src/index.ts'], 'src/index.ts is public by its name, but "." is not exported.'],
  [
    'everything exported',
    { exports: { ...GOOD.exports, './*': './dist/*.js' } },
    FILES,
    '"./*" exports whatever lies there.',
  ],
  ['no types', { exports: { ...GOOD.exports, './a': './dist/a.js' } }, [...FILES, 'dist/a.js'], '"./a" has no types.'],
  [
    'types that come too late',
    { exports: { ...GOOD.exports, './a': { default: './dist/a.js', types: './dist/a.d.ts' } } },
    [...FILES, 'dist/a.js', 'dist/a.d.ts'],
    '"./a" does not name its types first.',
  ],
  [
    'a command that is not there',
    { bin: { firstpaint: './bin/firstpaint.js' } },
    FILES,
    'The command bin/firstpaint.js does not exist.',
  ],
])('%s is caught', ([, changes, files, problem]) => {
  expect(problems(changes, files)).toEqual([problem])
})

test('the place is the line of the entry', () => {
  const manifest = { ...GOOD, exports: { ...GOOD.exports, './gone': { types: './dist/gone.d.ts' } } }
  const manifestText = JSON.stringify(manifest, undefined, 2)
  const [found] = checkManifest({ dir: 'packages/core', manifest, manifestText, files: FILES })
  expect(manifestText.split('\n')[found!.line - 1]).toContain('"./gone"')
})
