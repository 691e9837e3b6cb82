import { expect, test } from 'vitest'
import { checkTopLevel } from './check-top-level.ts'

const HOUSE = [
  '.ci/run',
  '.gitignore',
  '.changeset/config.json',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'firstpaint.budgets.json',
  'lighthouserc.json',
  'package.json',
  'packages/core/src/index.ts',
  'playground/README.md',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'scripts/check/top-level.ts',
  'tsconfig.base.json',
]

test('the agreed top level passes', () => {
  expect(checkTopLevel(HOUSE)).toEqual([])
})

test('a stray config, a stray folder and a second CI file are named', () => {
  const found = checkTopLevel([...HOUSE, 'vitest.config.ts', 'docs/a.md', '.ci/setup.sh'])
  expect(found.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
    'vitest.config.ts: This does not belong at the top of the repository.',
    'docs/: This does not belong at the top of the repository.',
    '.ci/setup.sh: This does not belong at the top of the repository.',
  ])
})

test('what is missing is named', () => {
  const found = checkTopLevel(HOUSE.filter((file) => file !== 'README.md'))
  expect(found.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
    'README.md: This belongs at the top of the repository and is missing.',
  ])
})
