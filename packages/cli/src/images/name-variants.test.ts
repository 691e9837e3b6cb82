import { expect, test } from 'vitest'
import type { ImageVariant } from '@firstpaint/core/images'
import { nameVariants } from './name-variants.ts'

const variant = (format: ImageVariant['format'], width: number): ImageVariant => ({
  format,
  width,
  height: 10,
  bytes: 100,
  hash: `${format}${width}`,
  encoding: { format: 'source' },
  why: '',
  encodes: 1,
})
const variants = [variant('avif', 400), variant('jpeg', 800), variant('svg', 20)]
const files = (path: string, paths: readonly string[]): readonly string[] =>
  nameVariants({ path, paths, variants }).map(({ file }) => file)

test('files are named by source, width and format', () => {
  expect(files('house/hero.photo.jpeg', ['house/hero.photo.jpeg'])).toEqual([
    'house/hero.photo-400.avif',
    'house/hero.photo-800.jpg',
    'house/hero.photo.svg',
  ])
})

test('sources that differ in their ending alone do not meet', () => {
  const paths = ['a/logo.png', 'a/Logo.jpg', 'b/logo.png']
  const all = paths.flatMap((path) => files(path, paths))
  expect(new Set(all.map((file) => file.toLowerCase())).size).toBe(all.length)
  expect(all).toContain('a/logo.png-400.avif')
  expect(all).toContain('b/logo-400.avif')
})
