export interface FontFace {
  /** The first file it offers: browsers take the first they can read, and all read the first of a modern list. */
  readonly url: string
  /** Ranges of code points, both ends included; empty for all. */
  readonly ranges: readonly (readonly [from: number, to: number])[]
}

/** The `@font-face` rules of a style sheet, as a build tool writes them: no comments, no nesting within. */
export function fontFaces(css: string): FontFace[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/gi)].flatMap(([, body = '']) => {
    const url = /\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^\s)"']*))\s*\)/i.exec(body)
    const found = url?.[1] ?? url?.[2] ?? url?.[3]
    const ranges = /unicode-range\s*:\s*([^;}]+)/i.exec(body)?.[1]
    return found === undefined || found.startsWith('data:') ? [] : [{ url: found, ranges: rangesOf(ranges ?? '') }]
  })
}

/** How many characters of a text are drawn with a font, where the page has others for the rest. */
export function drawnWith({ ranges }: FontFace, counts: ReadonlyMap<number, number>): number {
  let drawn = 0
  for (const [code, count] of counts) {
    if (ranges.length === 0 || ranges.some(([from, to]) => code >= from && code <= to)) drawn += count
  }
  return drawn
}

/** `U+0-FF, U+131, U+4??` @see https://drafts.csswg.org/css-syntax-3/#urange-syntax */
function rangesOf(text: string): FontFace['ranges'] {
  return [...text.matchAll(/U\+([0-9a-f]{0,6}\?{0,6})(?:-([0-9a-f]{1,6}))?/gi)].flatMap(([, first = '', last]) => {
    const from = Number.parseInt(first.replaceAll('?', '0'), 16)
    const to = Number.parseInt(last ?? first.replaceAll('?', 'f'), 16)
    return Number.isNaN(from) || Number.isNaN(to) || to < from ? [] : [[from, to] as const]
  })
}
