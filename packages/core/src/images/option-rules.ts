import { rasterFormats } from './image-format.ts'
import type { ImageOptions } from './image-options.ts'
import { parseAspect } from './parse-aspect.ts'
import { qualityPresets } from './quality-presets.ts'

/** What one option takes: in words, as a test, and, where it takes names, the names a typo is compared with. */
export interface OptionRule {
  readonly allowed: string
  readonly accepts: (value: unknown) => boolean
  readonly words: readonly string[]
  /** How it is written in a query. */
  readonly shape: 'list' | 'word' | 'flag'
}

/** The widest picture WebP can hold is 16383 px; a width above that is a mistake in any format. */
const maxWidth = 16384

const positions: readonly NonNullable<ImageOptions['position']>[] = [
  'centre',
  'attention',
  'entropy',
  'top',
  'bottom',
  'left',
  'right',
]
const efforts: readonly NonNullable<ImageOptions['effort']>[] = ['fast', 'full']
const placeholders: readonly string[] = ['colour', 'thumbhash', 'preview']

/** One rule per option; a new option does not compile without one. */
export const optionRules: Readonly<Record<keyof ImageOptions, OptionRule>> = {
  widths: {
    allowed: `'auto' or whole numbers of pixels, 1–${maxWidth}`,
    accepts: (value) => value === 'auto' || isListOf(value, isWidth),
    words: ['auto'],
    shape: 'list',
  },
  slots: {
    allowed: `whole numbers of device pixels, 1–${maxWidth}`,
    accepts: (value) => (Array.isArray(value) && value.length === 0) || isListOf(value, isWidth),
    words: [],
    shape: 'list',
  },
  formats: {
    allowed: `one or more of ${rasterFormats.join(', ')}, each once`,
    accepts: (value) => isSetOf(value, rasterFormats),
    words: rasterFormats,
    shape: 'list',
  },
  quality: {
    allowed: `${Object.keys(qualityPresets).join(', ')} or a score of 1–100`,
    accepts: (value) =>
      typeof value === 'number' ? value >= 1 && value <= 100 : Object.hasOwn(qualityPresets, String(value)),
    words: Object.keys(qualityPresets),
    shape: 'word',
  },
  aspect: {
    allowed: "width to height as '16:9' or as a number, 1/50–50",
    accepts: (value) => parseAspect(value) !== undefined,
    words: [],
    shape: 'word',
  },
  position: oneOf(positions),
  wideGamut: flag(),
  gainMap: flag(),
  effort: oneOf(efforts),
  placeholder: {
    allowed: `'none' or one or more of ${placeholders.join(', ')}, each once`,
    accepts: (value) => value === 'none' || isSetOf(value, placeholders),
    words: [...placeholders, 'none'],
    shape: 'list',
  },
}

function oneOf(words: readonly string[]): OptionRule {
  const accepts = (value: unknown): boolean => typeof value === 'string' && words.includes(value)
  return { allowed: `one of ${words.join(', ')}`, accepts, words, shape: 'word' }
}

function flag(): OptionRule {
  const accepts = (value: unknown): boolean => typeof value === 'boolean'
  return { allowed: 'true or false', accepts, words: ['true', 'false'], shape: 'flag' }
}

function isWidth(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= maxWidth
}

function isListOf(value: unknown, accepts: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(accepts)
}

function isSetOf(value: unknown, words: readonly string[]): boolean {
  return (
    isListOf(value, (item) => words.includes(item as string)) &&
    new Set(value as string[]).size === (value as string[]).length
  )
}
