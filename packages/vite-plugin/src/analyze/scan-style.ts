/** What a stylesheet asks for, as written. */
export interface StyleFacts {
  /** `@import`s: loaded before the page may paint. */
  readonly imports: readonly string[]
  /** `url()`s: loaded when a rule that uses them applies. */
  readonly urls: readonly string[]
}

const comment = /\/\*[^]*?\*\//g
const importRule = /@import\s+(?:url\(\s*)?(?:"([^"]*)"|'([^']*)'|([^"'\s;)]+))/gi
const urlFunction = /\burl\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)/gi

/** Reads `@import` and `url()` of a built stylesheet. */
export function scanStyle(css: string): StyleFacts {
  const bare = css.replace(comment, '')
  const imports = [...bare.matchAll(importRule)].map(written)
  const urls = [...bare.replace(importRule, '').matchAll(urlFunction)].map(written)
  return { imports, urls }
}

function written([, double, single, plain]: RegExpExecArray | RegExpMatchArray): string {
  return double ?? single ?? plain ?? ''
}
