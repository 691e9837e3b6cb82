import { describe, expect, test } from 'vitest'
import { declareImageModules } from './declare-image-modules.ts'
import { optimizedImage } from './optimized-image.fixture.ts'
import { toImageModule } from './to-image-module.ts'

const image = optimizedImage('avif 400×300 10', 'avif 800×600 30', 'jpeg 400×300 20', 'jpeg 800×600 60')

describe('toImageModule', () => {
  test('the last format is what <img> shows, the others are sources', () => {
    const urlOf = ({ format, width }: { format: string; width: number }) => `/a/${width}.${format}`
    expect(toImageModule({ image: { ...image, placeholder: { colour: '#ffffff' } }, urlOf })).toEqual({
      src: '/a/800.jpeg',
      width: 800,
      height: 600,
      srcset: '/a/400.jpeg 400w, /a/800.jpeg 800w',
      sources: [{ type: 'image/avif', srcset: '/a/400.avif 400w, /a/800.avif 800w' }],
      colour: '#ffffff',
    })
  })

  test('one file: no srcset; a URL that would split a srcset is escaped', () => {
    const module = toImageModule({ image: optimizedImage('svg 30×20 9'), urlOf: () => '/my drawing, final.svg' })
    expect(module).toEqual({ src: '/my%20drawing%2C%20final.svg', width: 30, height: 20, sources: [] })
  })
})

describe('declareImageModules', () => {
  test('sorted, with a union for one name in two folders, and the unseen last', () => {
    const text = declareImageModules([
      { specifier: '../b/photo.jpg?image&aspect=1/1', image: optimizedImage('jpeg 5×5 1') },
      { specifier: './hero.jpg?image', image },
      { specifier: '@/hero.jpg?image', image: optimizedImage('png 9×9 1') },
      { specifier: 'hero.jpg?image', image },
      { specifier: './hero.jpg?image', image },
    ])
    const type = "import('@firstpaint/core/picture').ImageModule"
    expect(text.match(/declare module .*\n.*/g)).toEqual([
      `declare module "*/hero.jpg?image" {\n  const image: ${type}<800, 600, 'avif' | 'jpeg'> | ${type}<9, 9, 'png'>`,
      `declare module "*/photo.jpg?image&aspect=1/1" {\n  const image: ${type}<5, 5, 'jpeg'>`,
      `declare module "*hero.jpg?image" {\n  const image: ${type}<800, 600, 'avif' | 'jpeg'>`,
      `declare module "*?image" {\n  const image: ${type}`,
    ])
  })
})
