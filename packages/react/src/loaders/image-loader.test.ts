import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cloudflare } from './cloudflare.ts'
import { cloudinary } from './cloudinary.ts'
import { imageLoader, type ImageLoader } from './image-loader.ts'
import { imgix } from './imgix.ts'
import { ipx } from './ipx.ts'
import { vercel } from './vercel.ts'

const photo = { src: '/dishes/goulash.jpg', width: 700, height: 525 }

/** Candidates of a `srcset` as browsers read them. @see https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute */
const candidates = (srcset: string): [address: string, descriptor: string][] =>
  srcset.split(/,\s+/).map((candidate) => candidate.split(/\s+/) as [string, string])

describe('addresses are as the service’s reference has them', () => {
  test.each<[string, ImageLoader, string, string]>([
    [
      'Cloudflare',
      cloudflare({ base: 'https://shop.example' }),
      'https://shop.example/cdn-cgi/image/format=auto,fit=scale-down,width=700/dishes/goulash.jpg',
      'https://shop.example/cdn-cgi/image/format=auto%2Cfit=scale-down%2Cwidth=320/dishes/goulash.jpg',
    ],
    [
      'Cloudinary',
      cloudinary({ base: 'https://res.cloudinary.com/demo/image/upload' }),
      'https://res.cloudinary.com/demo/image/upload/f_auto,q_auto,c_limit,w_700/dishes/goulash.jpg',
      'https://res.cloudinary.com/demo/image/upload/f_auto%2Cq_auto%2Cc_limit%2Cw_320/dishes/goulash.jpg',
    ],
    [
      'imgix',
      imgix({ base: 'https://demo.imgix.net' }),
      'https://demo.imgix.net/dishes/goulash.jpg?auto=format,compress&fit=max&w=700',
      'https://demo.imgix.net/dishes/goulash.jpg?auto=format%2Ccompress&fit=max&w=320',
    ],
    ['IPX', ipx(), '/_ipx/f_auto,w_700/dishes/goulash.jpg', '/_ipx/f_auto%2Cw_320/dishes/goulash.jpg'],
    [
      'Vercel',
      vercel({ quality: 90 }),
      '/_vercel/image?url=%2Fdishes%2Fgoulash.jpg&w=700&q=90',
      '/_vercel/image?url=%2Fdishes%2Fgoulash.jpg&w=320&q=90',
    ],
  ])('%s', (_name, load, src, narrowest) => {
    const image = load(photo)
    expect(image.src).toBe(src)
    expect(candidates(image.srcset!)[0]).toEqual([narrowest, '320w'])
  })

  test.each<[string, ImageLoader, string]>([
    [
      'Cloudflare takes a whole address of another site',
      cloudflare(),
      '/cdn-cgi/image/format=auto,fit=scale-down,width=700/https://photos.example/a.jpg',
    ],
    [
      'Vercel, with the quality that needs no settings',
      vercel(),
      '/_vercel/image?url=https%3A%2F%2Fphotos.example%2Fa.jpg&w=700&q=75',
    ],
  ])('%s', (_name, load, src) => {
    expect(load({ ...photo, src: 'https://photos.example/a.jpg' }).src).toBe(src)
  })

  test('imgix keeps a query that is there', () => {
    expect(imgix({ base: 'https://demo.imgix.net' })({ ...photo, src: '/a.jpg?crop=faces' }).src).toBe(
      'https://demo.imgix.net/a.jpg?crop=faces&auto=format,compress&fit=max&w=700',
    )
  })
})

describe('imageLoader', () => {
  const load = imageLoader((src, width) => `https://img.example/${width}${src}`)

  test('offers the widths below the original’s, and the original’s', () => {
    expect(candidates(load(photo).srcset!).map(([, descriptor]) => descriptor)).toEqual(['320w', '480w', '700w'])
    const own = load({ ...photo, widths: [100, 5000] })
    expect(candidates(own.srcset!).map(([, descriptor]) => descriptor)).toEqual(['100w', '700w'])
  })

  test('hands size and colour on, and no other format', () => {
    expect(load({ ...photo, colour: '#963' })).toMatchObject({ width: 700, height: 525, colour: '#963', sources: [] })
  })

  test('whatever an address holds, a browser finds each candidate whole', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 6000 }), (src, width) => {
        const { srcset } = load({ src: `/${src}`, width, height: width })
        for (const [address, descriptor, ...rest] of candidates(srcset!)) {
          expect(rest).toEqual([])
          expect(descriptor).toMatch(/^\d+w$/)
          expect(address).not.toMatch(/[,\s]/)
        }
      }),
    )
  })
})
