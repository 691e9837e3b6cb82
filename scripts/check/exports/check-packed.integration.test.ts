import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readPublicPackages } from '../../public-packages.ts'
import { plantTree } from '../plant-tree.ts'
import { checkPacked } from './check-packed.ts'
import { checkPromises } from './check-promises.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

test('the packages of this repository install from their tarballs, import and type-check', async () => {
  const packages = readPublicPackages(ROOT)
  expect(checkPromises(packages, ROOT)).toEqual([])
  const { violations, surface } = await checkPacked(packages, ROOT)
  expect(violations).toEqual([])
  expect(surface.flatMap(({ specifier }) => specifier)).toContain('@firstpaint/core/errors')
})

const entry = (name: string): object => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` })
const manifest = (name: string, subpaths: string[], more: object = {}): object => ({
  name,
  version: '1.0.0',
  description: 'Planted.',
  license: 'MIT',
  type: 'module',
  files: ['dist'],
  sideEffects: false,
  engines: { node: '>=22.18' },
  exports: {
    ...Object.fromEntries(subpaths.map((subpath) => [`./${subpath}`, entry(subpath)])),
    './package.json': './package.json',
  },
  ...more,
})

test('what only breaks at a user is found: an undeclared import, lying types, types of nothing, a missing export', async () => {
  using tree = plantTree({
    'pnpm-workspace.yaml': 'packages: ["packages/*"]\n',
    'package.json': { name: 'planted', private: true },
    'packages/low/package.json': manifest('@planted/low', ['fine']),
    'packages/low/dist/fine.js': 'export const fine = 1\n',
    'packages/low/dist/fine.d.ts':
      'export declare const fine: number\nexport interface Shape { readonly fine: number }\n',
    'packages/high/package.json': manifest('@planted/high', ['fine', 'undeclared', 'wrong', 'silent'], {
      dependencies: { '@planted/low': 'workspace:*' },
    }),
    'packages/high/dist/fine.js': "export { fine } from '@planted/low/fine'\n",
    'packages/high/dist/fine.d.ts': "export { fine } from '@planted/low/fine'\n",
    'packages/high/dist/undeclared.js': "import 'not-declared'\n",
    'packages/high/dist/undeclared.d.ts': 'export {}\n',
    'packages/high/dist/wrong.js': 'export {}\n',
    'packages/high/dist/wrong.d.ts': "import type { Gone } from '@planted/low/fine'\nexport type Wrong = Gone\n",
    'packages/high/dist/silent.js': 'export const spoken = 1\n',
    'packages/high/dist/silent.d.ts': 'export {}\n',
  })
  const { violations, surface } = await checkPacked(readPublicPackages(tree.root), tree.root)
  expect(surface.find(({ specifier }) => specifier === '@planted/low/fine')).toEqual({
    specifier: '@planted/low/fine',
    values: ['fine'],
    types: ['Shape'],
    everythingOf: [],
  })
  const problems = violations.map(({ problem }) => problem)
  expect(problems).toHaveLength(3)
  expect(problems[0]).toMatch(/^import\('@planted\/high\/undeclared'\) throws .*Cannot find package 'not-declared'/)
  expect(problems[1]).toBe('"@planted/high/silent" exports spoken without declaring it.')
  expect(problems[2]).toMatch(/wrong\.d\.ts.*error TS2305.*'Gone'/)
})
