import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../../test/temp-dir.ts'
import { detectPackageManager } from './detect-package-manager.ts'

test('the packageManager field wins over lockfiles', () => {
  const dir = tempDir({ 'yarn.lock': '' })
  expect(detectPackageManager(dir, { packageManager: 'pnpm@12.21.0' }, {})).toEqual({
    name: 'pnpm',
    because: 'packageManager in package.json',
  })
})

test.each([
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['package-lock.json', 'npm'],
])('%s tells %s, in the folder or at the root of the repository', (lockfile, name) => {
  const dir = tempDir({ [lockfile]: '', 'apps/web/package.json': '{}' })
  mkdirSync(join(dir, '.git'))
  expect(detectPackageManager(join(dir, 'apps/web'), {}, {})).toEqual({ name, because: lockfile })
})

test('a lockfile outside the repository says nothing; then the command that runs us does, then npm', () => {
  const dir = tempDir({ 'yarn.lock': '', 'app/package.json': '{}' })
  mkdirSync(join(dir, 'app/.git'))
  const agent = { npm_config_user_agent: 'pnpm/12.21.0 npm/? node/v24.21.0 linux x64' }
  expect(detectPackageManager(join(dir, 'app'), {}, agent).name).toBe('pnpm')
  expect(detectPackageManager(join(dir, 'app'), { packageManager: 'cargo@1' }, {})).toEqual({
    name: 'npm',
    because: 'npm by default',
  })
})
