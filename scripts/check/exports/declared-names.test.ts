import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plantTree } from '../plant-tree.ts'
import { readDeclaredNames } from './declared-names.ts'

test('names are gathered through every kind of export', () => {
  using tree = plantTree({
    'index.d.ts': [
      "export * from './plan.ts'",
      "export * from 'vite'",
      "export * as ratings from './rate.js'",
      "export { a as 'an a', b } from './rate.js'",
      'export declare const one: 1, two: 2',
      'export interface Options {}',
      'export type Mode = string',
      'export declare function run(): void',
      'export default class Tool {}',
      'declare const inner: 1',
    ].join('\n'),
    'plan.d.ts': 'export declare class Plan {}\nexport default Plan\n',
    'rate.d.ts': 'export declare const a: 1\n',
  })
  expect(readDeclaredNames(join(tree.root, 'index.d.ts'))).toEqual({
    names: ['Mode', 'Options', 'Plan', 'an a', 'b', 'default', 'one', 'ratings', 'run', 'two'],
    everythingOf: ['vite'],
  })
})
