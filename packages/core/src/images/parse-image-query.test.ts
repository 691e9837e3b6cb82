import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { optionsFromDraws } from './options-from-draws.fixture.ts'
import { formatImageQuery } from './format-image-query.ts'
import { optionRules } from './option-rules.ts'
import { parseImageQuery } from './parse-image-query.ts'
import { resolveImageRequest } from './resolve-image-request.ts'

const anyOptions = fc.array(fc.nat(), { maxLength: 60 }).map(optionsFromDraws)

const parse = (query: string) => parseImageQuery(query, "src/app.tsx imports './hero.jpg'")

describe('parseImageQuery', () => {
  test('reads every option', () => {
    const query =
      '?image&widths=400;800&slots=390,780&formats=avif;webp&quality=80&aspect=16:9&position=top&wideGamut&gainMap=false&effort=fast&placeholder=colour;preview'
    expect(parse(query)).toEqual({
      widths: [400, 800],
      slots: [390, 780],
      formats: ['avif', 'webp'],
      quality: 80,
      aspect: '16:9',
      position: 'top',
      wideGamut: true,
      gainMap: false,
      effort: 'fast',
      placeholder: ['colour', 'preview'],
    })
  })

  test.each([
    ['?image', {}],
    ['image', {}],
    ['?image=', {}],
    ['?t=17&image&import', {}],
    ['?image&widths=auto&placeholder=none&quality=high', { widths: 'auto', placeholder: 'none', quality: 'high' }],
    ['?image&widths=400%3B800&aspect=3%3A2', { widths: [400, 800], aspect: '3:2' }],
  ])('%s', (query, options) => {
    expect(parse(query)).toEqual(options)
  })

  test.each(['', '?', '?url', '?raw&widths=400', '?imagetools'])('%j asks for no image', (query) => {
    expect(parse(query)).toBeUndefined()
  })

  test.each([
    ['?image&width=400', 'FP_IMAGES_OPTION_UNKNOWN', "Did you mean 'widths'?"],
    ['?image&w=400', 'FP_IMAGES_OPTION_UNKNOWN', 'Allowed: widths,'],
    ['?image&toString=1', 'FP_IMAGES_OPTION_UNKNOWN', 'Allowed: widths,'],
    ['?image&widths=400&widths=800', 'FP_IMAGES_OPTION_TWICE', 'widths=a;b'],
    ['?image&widths=400;;800', 'FP_IMAGES_OPTION_INVALID', 'whole numbers'],
    ['?image&widths=-400', 'FP_IMAGES_OPTION_INVALID', 'whole numbers'],
    ['?image&widths', 'FP_IMAGES_OPTION_INVALID', 'whole numbers'],
    ['?image&formats=avif;wepb', 'FP_IMAGES_OPTION_INVALID', "Did you mean 'webp'?"],
    ['?image&effort=ful', 'FP_IMAGES_OPTION_INVALID', "Did you mean 'full'?"],
    ['?image&wideGamut=ture', 'FP_IMAGES_OPTION_INVALID', "Did you mean 'true'?"],
    ['?image&quality=%', 'FP_IMAGES_OPTION_INVALID', 'a score of 1–100'],
  ])('%s: %s', (query, code, hint) => {
    expect(() => parse(query)).toThrow(
      expect.objectContaining({ code, hint: expect.stringContaining(hint), place: "src/app.tsx imports './hero.jpg'" }),
    )
  })

  test('formatting and parsing gives the options back', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        expect(parse(formatImageQuery(options))).toEqual(options)
      }),
    )
  })

  test('any query is read into options that resolve, or refused with a code', () => {
    const key = fc.oneof(fc.constantFrom(...Object.keys(optionRules)), fc.string({ maxLength: 6 }))
    const value = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('auto', '400;800', 'avif', '70', '16:9', 'true'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 4 }), (pairs) => {
        const query = `?image&${pairs.map((pair) => pair.join('=')).join('&')}`
        try {
          resolveImageRequest({ options: parse(query)!, place: 'here' })
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/^FP_IMAGES_OPTION/)
        }
      }),
    )
  })
})
