import { afterToken } from './css-token.ts'
import { imageLonghand, type ImageLonghand } from './image-longhand.ts'

/** A declaration of a style sheet whose value draws an image that Vite has taken for an asset. */
export interface StyleImage {
  /** Where the declaration ends, before its semicolon. */
  readonly end: number
  /** The images alone, with Vite's placeholders. */
  readonly longhand: ImageLonghand
  /** Vite's references in the value, each once. */
  readonly references: readonly string[]
}

/** Blocks whose declarations are no style rule's: no other rule can be nested in them. */
const noRule = /^@(?:-\w+-)?(?:keyframes|font-face|page|property|counter-style|font-feature-values)\b/i

const asset = /url\(\s*(["']?)__VITE_ASSET__([\w$]{22})__\1\s*\)/g

/**
 * The declarations of a style sheet that draw images. Left alone: custom properties, of which the last one counts whether
 * a browser knows what is in it or not, values that hold an `image-set()`, and what is not in a style rule.
 */
export function styleImages(css: string): StyleImage[] {
  const found: StyleImage[] = []
  /** What the blocks around are of; true: no rule. */
  const blocks: boolean[] = []
  let start = 0
  for (let index = 0; index < css.length;) {
    const next = afterToken(css, index)
    const character = css[index]!
    if (character === '{') blocks.push(noRule.test(css.slice(start, index).replace(leading, '')))
    else if (character === ';' || character === '}') {
      if (!blocks.includes(true)) found.push(...declarationAt(css, start, index))
      if (character === '}') blocks.pop()
    }
    if (character === '{' || character === ';' || character === '}') start = next
    index = next
  }
  return found
}

/**
 * The style sheet with better formats for images, for browsers that know them. In a rule of its own that asks whether
 * they do: of two declarations in a row minifiers drop the first, whatever they think browsers know.
 *
 * @param setOf The `image-set()` for one of Vite's references; undefined where it is to stay.
 */
export function addImageSets(css: string, setOf: (reference: string) => string | undefined): string {
  let end = 0
  const parts = styleImages(css).flatMap((image) => {
    const { property, value } = image.longhand
    const before = css.slice(end, image.end)
    end = image.end
    if (!image.references.some((reference) => setOf(reference) !== undefined)) return [before]
    const sets = value.replaceAll(asset, (whole, _quote, reference: string) => setOf(reference) ?? whole)
    return [before, `;@supports (${condition}){${property}:${sets}}`]
  })
  return parts.join('') + css.slice(end)
}

/** Chrome 113, Firefox 89, Safari 17: https://developer.mozilla.org/docs/Web/CSS/image/image-set#browser_compatibility */
const condition = 'background-image:image-set(url("") type("image/avif"))'

const leading = /^(?:\s|\/\*[^]*?\*\/)*/

function declarationAt(css: string, from: number, end: number): StyleImage[] {
  const text = css.slice(from, end)
  if (!text.includes('__VITE_ASSET__')) return []
  const match = /^([\w-]+)\s*:([^]*)$/.exec(text.replace(leading, ''))
  if (match === null || hasInString(text)) return []
  const [, property, value] = match as unknown as [string, string, string]
  const references = [...new Set([...value.matchAll(asset)].map(([, , reference]) => reference!))]
  const longhand = /image-set\(/i.test(value) ? undefined : imageLonghand(property, value)
  return references.length === 0 || longhand === undefined ? [] : [{ end, longhand, references }]
}

/** Text that only looks like an image. */
function hasInString(text: string): boolean {
  for (let index = 0; index < text.length;) {
    const next = afterToken(text, index)
    if (/["']/.test(text[index]!) && text.slice(index, next).includes('__VITE_ASSET__')) return true
    index = next
  }
  return false
}
