import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { optionsFromDraws } from './options-from-draws.fixture.ts'
import { resolveImageRequest } from './resolve-image-request.ts'

const anyOptions = fc.array(fc.nat(), { maxLength: 60 }).map(optionsFromDraws)

const at = (options: object) => ({ options, place: 'src/app.tsx' })

function errorOf(run: () => unknown): { code: string; message: string; hint: string; place: string } {
  try {
    run()
  } catch (error) {
    return error as never
  }
  throw new Error('nothing was thrown')
}

describe('resolveImageRequest', () => {
  test('without options: the defaults, frozen', () => {
    const request = resolveImageRequest()
    expect(request).toEqual({
      widths: 'auto',
      slots: [],
      formats: ['avif', 'webp', 'jpeg', 'png'],
      target: 70,
      position: 'attention',
      wideGamut: false,
      gainMap: true,
      effort: 'full',
      placeholder: ['colour'],
    })
    expect(Object.isFrozen(request) && Object.isFrozen(request.formats)).toBe(true)
  })

  test('the import is stronger than the project, option by option', () => {
    const project = at({ quality: 'high', widths: [800, 400], wideGamut: true })
    const request = resolveImageRequest(project, at({ quality: 65, aspect: '16:9', wideGamut: undefined }))
    expect(request).toMatchObject({ target: 65, widths: [400, 800], aspect: 9 / 16, wideGamut: true })
  })

  test.each([
    ['low', 60],
    ['medium', 70],
    ['high', 80],
    ['best', 90],
    [55.5, 55.5],
  ])('quality %s is a score of %d', (quality, target) => {
    expect(resolveImageRequest(at({ quality })).target).toBe(target)
  })

  test.each([
    [{ width: [400] }, 'FP_IMAGES_OPTION_UNKNOWN', "'width'", "Did you mean 'widths'?"],
    [{ formats: ['avif', 'jpg'] }, 'FP_IMAGES_OPTION_INVALID', "'jpg'", "Did you mean 'jpeg'?"],
    [{ quality: 'hgih' }, 'FP_IMAGES_OPTION_INVALID', "'hgih'", "Did you mean 'high'?"],
    [{ quality: 101 }, 'FP_IMAGES_OPTION_INVALID', '101', 'a score of 1–100'],
    [{ quality: Number.NaN }, 'FP_IMAGES_OPTION_INVALID', 'NaN', 'a score of 1–100'],
    [{ widths: [] }, 'FP_IMAGES_OPTION_INVALID', 'an array of 0', '1–16384'],
    [{ widths: [400, 1.5] }, 'FP_IMAGES_OPTION_INVALID', 'widths', 'whole numbers'],
    [{ aspect: '16x9' }, 'FP_IMAGES_OPTION_INVALID', "'16x9'", "'16:9'"],
    [{ aspect: '0:0' }, 'FP_IMAGES_OPTION_INVALID', "'0:0'", "'16:9'"],
    [{ position: 'center' }, 'FP_IMAGES_OPTION_INVALID', "'center'", "Did you mean 'centre'?"],
    [{ placeholder: ['color'] }, 'FP_IMAGES_OPTION_INVALID', "'color'", "Did you mean 'colour'?"],
    [{ wideGamut: 'yes' }, 'FP_IMAGES_OPTION_INVALID', "'yes'", 'true or false'],
    [[400], 'FP_IMAGES_OPTIONS_NOT_OBJECT', 'an array of 1', 'widths'],
  ])('%j: %s', (options, code, inMessage, inHint) => {
    const error = errorOf(() => resolveImageRequest(at({}), at(options)))
    expect(error).toMatchObject({ code, place: 'src/app.tsx' })
    expect(error.message).toContain(inMessage)
    expect(error.hint).toContain(inHint)
  })

  test('every valid wish resolves, and to the same request when its lists are turned around', () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const turned = {
          ...options,
          ...(Array.isArray(options.widths) && { widths: options.widths.toReversed() }),
          ...(options.slots && { slots: [...options.slots, ...options.slots] }),
          ...(Array.isArray(options.placeholder) && { placeholder: options.placeholder.toReversed() }),
        }
        expect(resolveImageRequest(at(turned))).toEqual(resolveImageRequest(at(options)))
      }),
    )
  })
})
