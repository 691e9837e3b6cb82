import { describe, expect, test } from 'vitest'
import { imageSet } from './image-set.ts'
import { pictureHtml } from './picture-html.ts'
import { hero, icon, portrait } from './picture.fixture.ts'
import { pictureProps } from './picture-props.ts'
import { placeholderStyle } from './placeholder-style.ts'

describe('pictureProps', () => {
  test('a source per better format', () => {
    const { sources, img } = pictureProps({ image: hero, alt: 'The harbour' })
    expect(sources).toEqual([
      { type: 'image/avif', srcSet: hero.sources[0]!.srcset, sizes: 'auto, 100vw' },
      { type: 'image/webp', srcSet: hero.sources[1]!.srcset, sizes: 'auto, 100vw' },
    ])
    expect(img).toMatchObject({ src: '/hero-1600.jpg', alt: 'The harbour' })
  })

  test('art direction comes first, in all its formats, with its own shape', () => {
    const media = '(max-width: 40em)'
    const { sources } = pictureProps({ image: icon, alt: '', art: [{ media, image: portrait, sizes: '90vw' }] })
    const shape = { media, sizes: 'auto, 90vw', width: 300, height: 400 }
    expect(sources).toEqual([
      { type: 'image/avif', srcSet: '/portrait.avif 300w', ...shape },
      { srcSet: '/portrait.png 300w', ...shape },
    ])
  })

  test('densities in every format', () => {
    const { sources } = pictureProps({ image: hero, alt: '', displayWidth: 800 })
    expect(sources.map(({ srcSet }) => srcSet)).toEqual([
      '/hero-800.avif 1x, /hero-1600.avif 2x',
      '/hero-800.webp 1x, /hero-1600.webp 2x',
    ])
  })
})

describe('pictureHtml', () => {
  test('escapes what people write', () => {
    expect(pictureHtml({ image: portrait, alt: 'Anna & "Bo" <3', sizes: '(width < 40em) 100vw, 300px' })).toBe(
      '<picture><source type="image/avif" srcset="/portrait.avif 300w" sizes="auto, (width &#60; 40em) 100vw, 300px">' +
        '<img srcset="/portrait.png 300w" sizes="auto, (width &#60; 40em) 100vw, 300px" src="/portrait.png" width="300" ' +
        'height="400" alt="Anna &#38; &#34;Bo&#34; &#60;3" loading="lazy" decoding="async"></picture>',
    )
  })

  test('a lone file is a lone <img>', () => {
    expect(pictureHtml({ image: icon, alt: '', priority: true })).toBe(
      '<img src="/icon.png" width="64" height="64" alt="" loading="eager" decoding="auto" fetchpriority="high">',
    )
  })
})

describe('imageSet', () => {
  test('formats by type, widths by density; the widest is natural size', () => {
    expect(imageSet({ image: hero })).toBe(
      'image-set(url("/hero-1600.avif") 1x type("image/avif"), url("/hero-1600.webp") 1x type("image/webp"), url("/hero-1600.jpg") 1x)',
    )
    expect(imageSet({ image: hero, displayWidth: 800 })).toContain('url("/hero-800.jpg") 1x, url("/hero-1600.jpg") 2x)')
    expect(imageSet({ image: icon, displayWidth: 128 })).toBe('image-set(url("/icon.png") 0.5x)')
  })
})

describe('placeholderStyle', () => {
  test('of what was asked for', () => {
    expect(placeholderStyle(hero)).toEqual({ backgroundColor: '#336699' })
    expect(placeholderStyle({ ...icon, preview: 'data:image/webp;base64,AAAA' })).toEqual({
      backgroundImage: 'url("data:image/webp;base64,AAAA")',
      backgroundSize: 'cover',
    })
    expect(placeholderStyle(icon)).toEqual({})
  })
})
