import { escapeCodePoints } from './escape-text.ts'
import { HostPlainOnly } from './host-errors.ts'

/**
 * A word of a Caddyfile, between backticks, which know no escapes; between quotes only where the text has a backtick.
 *
 * @throws FP_HOST_NOT_EXPRESSIBLE for what Caddy would take for a placeholder or an environment variable even between
 *   them, and for a backtick together with a backslash
 */
export function quoteCaddy(text: string): string {
  refusePlaceholder(text)
  // A brace alone ends or begins a block even between backticks.
  if (text === '{' || text === '}') throw HostPlainOnly('Caddy', 'text, a brace alone,', text)
  return wordOf(text)
}

function refusePlaceholder(text: string): void {
  if (/\{[\w$.]/.test(text)) throw HostPlainOnly('Caddy', 'text, which Caddy reads as a placeholder,', text)
}

/** The same where Caddy looks for placeholders: every brace is escaped. */
export function quoteCaddyLiteral(text: string): string {
  return quoteCaddy(text.replaceAll('{', String.raw`\{`))
}

function wordOf(text: string): string {
  if (!text.includes('`')) return `\`${text}\``
  if (text.includes('\\')) throw HostPlainOnly('Caddy', 'text with both backtick and backslash', text)
  return `"${text.replaceAll('"', String.raw`\"`)}"`
}

export interface CaddyRow {
  /** A text, compared as it is, or an expression. */
  readonly input: { readonly text: string } | { readonly source: string }
  /** For expressions, `${1}` stands for the first group. */
  readonly output: { readonly text: string } | { readonly template: string }
}

export interface CaddyMap {
  readonly from: string
  /** Without braces. */
  readonly to: string
  readonly rows: readonly CaddyRow[]
  readonly fallback: CaddyRow['output']
}

/** @see https://caddyserver.com/docs/caddyfile/directives/map */
export function caddyMap({ from, to, rows, fallback }: CaddyMap): string {
  // An expression that fits everything instead of `default`, whose value may be typed but not be a template.
  const all = [...rows, { input: { source: '^' }, output: fallback }]
  // The first that fits decides, and Caddy refuses an input that stands there twice.
  const seen = new Set<string>()
  const lines = all.flatMap((row) => {
    const source = sourceOf(row)
    if (seen.has(source)) return []
    seen.add(source)
    return [`  ${rowOf(source, row)}`]
  })
  return [`map "${from}" {${to}} {`, ...lines, '}'].join('\n')
}

function sourceOf({ input }: CaddyRow): string {
  return 'text' in input ? `^${escapeCodePoints(input.text)}$` : input.source
}

/** What Caddy takes for nothing, a brace, a number or a truth, and would write its own way. */
const typed = /^[-{}]?$|^[+-]?[\d._]+(?:e[+-]?\d+)?$|^0x|^[+-]?(?:inf|infinity|nan)$|^(?:true|false|t|f)$/i

function rowOf(source: string, { input, output }: CaddyRow): string {
  if ('template' in output) return `${wordOf(`~${source}`)} ${wordOf(output.template)}`
  refusePlaceholder(output.text)
  // Texts are compared by themselves, which thousands of them need; an ending that is no group keeps the others texts.
  if ('text' in input && /^[/:]/.test(input.text) && !typed.test(output.text) && !/[{`]/.test(input.text))
    return `${wordOf(input.text)} ${wordOf(output.text)}`
  return `${wordOf(`~${source}`)} ${wordOf(`${output.text.replaceAll('$', '$$$$')}\${9}`)}`
}
