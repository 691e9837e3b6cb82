import { suggest } from '../errors/suggest.ts'
import { ImageOptionInvalid, ImageOptionsNotObject, ImageOptionUnknown } from './image-errors.ts'
import type { ImageOptions } from './image-options.ts'
import type { ImageRequest } from './image-request.ts'
import { optionRules } from './option-rules.ts'
import { parseAspect } from './parse-aspect.ts'
import { qualityPresets } from './quality-presets.ts'

/** Options of one layer, and where a person finds them. */
export interface ImageOptionsAt {
  readonly options: ImageOptions
  /** For error messages: `vite.config option 'images'`, `src/app.tsx imports './hero.jpg?image&…'`. */
  readonly place: string
}

/**
 * The one place where image options turn from what people wrote into what is made: checked layer by layer, the later
 * layer's options over the earlier's, completed, frozen. Equal wishes give equal requests, however they were written,
 * so that the request can stand in a cache key.
 *
 * @param layers From the general to the particular: the project's, then those of one import.
 * @throws FP_IMAGES_OPTION_UNKNOWN (with the nearest name), FP_IMAGES_OPTION_INVALID (with what it takes),
 *   FP_IMAGES_OPTIONS_NOT_OBJECT; each names the layer's place.
 */
export function resolveImageRequest(...layers: readonly ImageOptionsAt[]): ImageRequest {
  for (const layer of layers) check(layer)
  const given: ImageOptions = Object.assign({}, ...layers.map(({ options }) => withoutUndefined(options)))
  const { widths = 'auto', slots = [], formats = ['avif', 'webp', 'jpeg', 'png'], quality = 'medium' } = given
  const { position = 'attention', wideGamut = false, gainMap = true, effort = 'full', placeholder = ['colour'] } = given
  const quotient = parseAspect(given.aspect)
  return Object.freeze({
    widths: widths === 'auto' ? widths : ascending(widths),
    slots: ascending(slots),
    formats: Object.freeze([...formats]),
    target: typeof quality === 'number' ? quality : qualityPresets[quality],
    ...(quotient !== undefined && { aspect: 1 / quotient }),
    position,
    wideGamut,
    gainMap,
    effort,
    placeholder: Object.freeze(placeholder === 'none' ? [] : placeholder.toSorted()),
  })
}

function check({ options, place }: ImageOptionsAt): void {
  if (options === null || typeof options !== 'object' || Array.isArray(options)) {
    throw ImageOptionsNotObject(place, options)
  }
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(optionRules, name)) throw ImageOptionUnknown(place, name, value, Object.keys(optionRules))
    if (value === undefined) continue
    const rule = optionRules[name as keyof ImageOptions]
    if (rule.accepts(value)) continue
    const wrong = Array.isArray(value) ? (value.find((item) => !rule.words.includes(item as string)) ?? value) : value
    const nearest = typeof wrong === 'string' ? suggest(wrong, rule.words) : undefined
    throw ImageOptionInvalid(place, name, wrong, rule.allowed, ...(nearest === undefined ? [] : [nearest]))
  }
}

/** A host may pass an option on as undefined; that is no wish to unset what the project says. */
function withoutUndefined(options: ImageOptions): ImageOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}

function ascending(numbers: readonly number[]): readonly number[] {
  return Object.freeze([...new Set(numbers)].toSorted((a, b) => a - b))
}
