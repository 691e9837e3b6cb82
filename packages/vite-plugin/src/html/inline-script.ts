import { minifySync } from 'vite'

export interface InlineScriptOptions {
  /** A function `(page, known) => …` that needs nothing from outside its two parameters, and has no others of these names. */
  readonly run: (page: never, known: never) => unknown
  /** What is known of the page, as expressions: each takes the place of `known.…` in the function. */
  readonly known: Readonly<Record<string, string>>
}

/**
 * The text of a classic script that does what a function does, as small as the minifier makes it: `page.` is the browser's
 * window, which needs no name there, and code for what is known not to apply is left out.
 */
export function inlineScript({ run, known }: InlineScriptOptions): string {
  const text = run.toString()
  // Blanks stand where types stood, when the source itself is run.
  const head = /^function \w+\(page\s*, known\s*\)\s*\{/.exec(text)?.[0]
  if (head === undefined) throw new Error(`An inline script begins with '${text.slice(0, 40)}'.`)
  const body = text
    .slice(head.length - 1)
    .replaceAll(/\bpage\./g, '')
    .replaceAll(/\bknown\.(\w+)\b/g, (_whole, name: string) => `(${known[name]!})`)
  const { code, errors } = minifySync('inline.js', `(()=>${body})()`, { module: false })
  if (errors.length > 0) throw new Error(`An inline script does not parse: ${errors[0]!.message}`)
  return code.trim().replace(/;$/, '')
}

/** A value as an expression that may stand inside a page's script: nothing in it can end the script. */
export function toExpression(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`)
}
