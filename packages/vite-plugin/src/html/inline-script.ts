import { minifySync } from 'vite'

export interface InlineScriptOptions {
  /** A function that needs nothing from outside itself. */
  readonly run: (...args: never[]) => unknown
  /** Expressions for its arguments. */
  readonly args: readonly string[]
}

/** The text of a classic script that calls a function, as small as the minifier makes it. */
export function inlineScript({ run, args }: InlineScriptOptions): string {
  const { code, errors } = minifySync('inline.js', `(${run.toString()})(${args.join(',')})`, { module: false })
  if (errors.length > 0) throw new Error(`An inline script does not parse: ${errors[0]!.message}`)
  return code.trim().replace(/;$/, '')
}

/** A value as an expression that may stand inside a page's script: nothing in it can end the script. */
export function toExpression(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`)
}
