import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../../test/temp-dir.ts'
import { collectInstalls } from './collect-installs.ts'

const manifest = (name: string, version: string, dependencies: Record<string, string> = {}): string =>
  JSON.stringify({ name, version, dependencies, devDependencies: { 'never-installed': '1' } })

test('finds nested copies that a dependency gets, once each, and follows circles once', () => {
  const dir = tempDir({
    'node_modules/react/package.json': manifest('react', '19.3.1'),
    'node_modules/old-widget/package.json': manifest('old-widget', '1.0.0', { react: '^18', friend: '1' }),
    'node_modules/old-widget/node_modules/react/package.json': manifest('react', '18.3.1'),
    'node_modules/friend/package.json': manifest('friend', '1.0.0', { 'old-widget': '1', react: '*' }),
    'node_modules/stray/node_modules/react/package.json': manifest('react', '17.0.0'),
  })
  const found = collectInstalls(dir, { dependencies: { react: '^19' }, devDependencies: { 'old-widget': '1' } }, [
    'react',
    'vite',
  ])
  expect(
    found
      .get('react')!
      .map(({ version }) => version)
      .toSorted(),
  ).toEqual(['18.3.1', '19.3.1'])
  expect(found.get('vite')).toEqual([])
})

test('two links to one install are one copy', () => {
  const dir = tempDir({
    'store/react/package.json': manifest('react', '19.3.1'),
    'store/lib/package.json': manifest('lib', '1.0.0', { react: '*' }),
  })
  mkdirSync(join(dir, 'node_modules'))
  mkdirSync(join(dir, 'store/lib/node_modules'))
  symlinkSync(join(dir, 'store/react'), join(dir, 'node_modules/react'))
  symlinkSync(join(dir, 'store/lib'), join(dir, 'node_modules/lib'))
  symlinkSync(join(dir, 'store/react'), join(dir, 'store/lib/node_modules/react'))
  expect(collectInstalls(dir, { dependencies: { react: '*', lib: '*' } }, ['react']).get('react')).toHaveLength(1)
})
