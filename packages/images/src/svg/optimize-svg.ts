import { optimize, type PluginConfig } from 'svgo'
import { reasonOf } from '../source/inspect-image.ts'
import { SourceCorrupt, type SourceName } from '../source/source-errors.ts'
import { sanitizeSvg } from './sanitize-svg.ts'
import { SvgScript } from './svg-errors.ts'

export interface OptimizedSvg {
  readonly bytes: Uint8Array
  /** What was taken out because it is dead in a picture and alive in a document: `<script>`, `onclick on <rect>`. */
  readonly removed: readonly string[]
}

/** Plugins that would rename or remove what nothing in the file itself points at. */
const KEEP_IDS: Record<string, false> = { cleanupIds: false, removeHiddenElems: false, removeUselessDefs: false }

/**
 * An SVG through svgo's default preset, with `viewBox` kept, and harmless: see {@link sanitizeSvg}. Ids stay in a file of
 * symbols or views, which others point into. Never larger than the source, unless something had to be taken out of it.
 *
 * @throws FP_IMAGES_CORRUPT when it is no well-formed XML.
 * @throws FP_IMAGES_SVG_SCRIPT when a second look still finds active content.
 */
export function optimizeSvg(source: Uint8Array, name: SourceName = {}): OptimizedSvg {
  const text = decodeText(source)
  const removed = new Set<string>()
  const svg = run(text, removed, name)
  const left = findActive(svg)
  if (left !== undefined) throw SvgScript(name, left)
  const bytes = new TextEncoder().encode(svg)
  const isWorse = removed.size === 0 && bytes.length >= source.length && findActive(text) === undefined
  return { bytes: isWorse ? source : bytes, removed: [...removed].toSorted() }
}

function run(text: string, removed: Set<string>, name: SourceName): string {
  const isPointedInto = /<(?:\w+:)?(?:symbol|view)\b/.test(text)
  const overrides: Record<string, false> = isPointedInto ? KEEP_IDS : {}
  const optimizeWith = (plugins: PluginConfig[]): string =>
    optimize(text, { multipass: true, plugins: [sanitizeSvg(removed), ...plugins] }).data
  try {
    return optimizeWith([{ name: 'preset-default', params: { overrides } }])
  } catch {
    // Selectors svgo does not know are no fault of the file; XML that is not well formed fails here again.
    try {
      return optimizeWith(['removeComments', 'removeMetadata', 'removeEditorsNSData', 'cleanupAttrs'])
    } catch (cause) {
      throw SourceCorrupt.because(cause, name, reasonOf(cause))
    }
  }
}

function decodeText(source: Uint8Array): string {
  const isUtf16 = (source[0] === 0xff && source[1] === 0xfe) || (source[0] === 0xfe && source[1] === 0xff)
  if (!isUtf16) return new TextDecoder().decode(source)
  return new TextDecoder(source[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(source)
}

const ACTIVE_TAG =
  /^<(?:[\w-]+:)?(?:script|iframe|object|embed)\b|^<[^>]*?\s(?:[\w-]+:)?on\w+\s*=|^<[^>]*?=\s*["']?[^"']*(?:java|vb)script\s*:/i

/** Looks at the text alone, so that an error in the cleaning of the tree shows itself. */
function findActive(svg: string): string | undefined {
  return svg.match(/<[^<>]*>/g)?.find((tag) => ACTIVE_TAG.test(tag))
}
