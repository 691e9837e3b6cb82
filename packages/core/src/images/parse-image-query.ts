import { suggest } from '../errors/suggest.ts'
import { ImageOptionInvalid, ImageOptionTwice, ImageOptionUnknown } from './image-errors.ts'
import type { ImageOptions } from './image-options.ts'
import { optionRules } from './option-rules.ts'

/** Keys Vite adds to the requests of its dev server. */
const hostKeys: readonly string[] = ['import', 't', 'v', 'url']

/**
 * The options in an import's query: `?image&widths=400;800&formats=avif;webp&quality=80&aspect=16:9&wideGamut`. Lists
 * are written with semicolons or commas; a flag without a value is true. Undefined when the query does not ask for an
 * image, that is, has no key `image`.
 *
 * @param query With or without its question mark.
 * @param place For error messages: who imports what.
 * @throws FP_IMAGES_OPTION_UNKNOWN (with the nearest name), FP_IMAGES_OPTION_INVALID, FP_IMAGES_OPTION_TWICE.
 */
export function parseImageQuery(query: string, place: string): ImageOptions | undefined {
  const pairs = query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map(splitPair)
  if (!pairs.some(([key]) => key === 'image')) return undefined
  const options: Record<string, unknown> = {}
  for (const [key, text] of pairs) {
    if (key === 'image' || hostKeys.includes(key)) continue
    if (!Object.hasOwn(optionRules, key)) throw ImageOptionUnknown(place, key, text, Object.keys(optionRules))
    if (Object.hasOwn(options, key)) throw ImageOptionTwice(place, key)
    const rule = optionRules[key as keyof ImageOptions]
    const value = readValue(text, rule.shape, rule.words)
    if (!rule.accepts(value)) {
      const wrong = (text ?? '').split(/[;,]/).find((word) => !rule.words.includes(word)) ?? ''
      const nearest = suggest(wrong, rule.words)
      throw ImageOptionInvalid(place, key, text ?? '', rule.allowed, ...(nearest === undefined ? [] : [nearest]))
    }
    options[key] = value
  }
  return options
}

function splitPair(pair: string): readonly [key: string, text: string | undefined] {
  const equals = pair.indexOf('=')
  return equals === -1 ? [decode(pair), undefined] : [decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))]
}

/** A stray `%` is a typo, and the option's own message says more about it than a URIError. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function readValue(text: string | undefined, shape: 'list' | 'word' | 'flag', words: readonly string[]): unknown {
  if (shape === 'flag') return text === undefined || text === 'true' ? true : text === 'false' ? false : text
  if (text === undefined) return undefined
  if (shape === 'word') return readWord(text)
  // `auto` and `none` stand for a whole list.
  if (text === 'auto' || text === 'none') return text
  return words.length === 0 && text === '' ? [] : text.split(/[;,]/).map(readWord)
}

function readWord(text: string): string | number {
  return /^\d+(\.\d+)?(e-?\d+)?$/.test(text) ? Number(text) : text
}
