import { splitStatements } from './split-statements.ts'

/** Something a stylesheet decides. */
export interface StyleClaim {
  /** The classes and ids its selector names, what it selects, its specificity, and the property without its parts. */
  readonly about: string
  /** The same word for word, with the conditions around it: of two of these only the later one counts. */
  readonly exactly: string
}

/**
 * What a stylesheet decides, as far as another one evidently decides the same: two sheets with claims about the same change
 * the page when they change places. That two different classes meet on one element is not seen: no stylesheet tells.
 *
 * @param css After preprocessors, before a minifier. Broken CSS yields fewer claims, never an error.
 */
export function styleClaims(css: string): StyleClaim[] {
  const claims = new Map<string, StyleClaim>()
  const add = (about: string, exactly = about): void => void claims.set(`${about}\n${exactly}`, { about, exactly })
  claim(css, { selectors: [], conditions: '' }, add)
  return [...claims.values()]
}

interface Around {
  /** Of the rule that the block belongs to. */
  readonly selectors: readonly string[]
  readonly conditions: string
}

/** Walks the statements of a block. */
function claim(css: string, around: Around, add: (about: string, exactly?: string) => void): void {
  const { selectors, conditions } = around
  const subjects = selectors.map((selector) => ({ selector, about: subjectOf(selector) }))
  for (const { start, end } of splitStatements(css)) {
    const statement = withoutComments(css.slice(start, end)).trim()
    const open = statement.indexOf('{')
    if (open === -1) {
      if (/^@layer\b/i.test(statement)) add('@layer', statement)
      const property = /^(--[\w-]+|-?[a-z][\w-]*)\s*:/i.exec(statement)?.[1]
      if (property === undefined) continue
      const weight = /!\s*important/i.test(statement) ? '!' : ''
      for (const { about, selector } of subjects) {
        add(`${about}|${family(property)}`, `${conditions}|${selector.replaceAll(/\s+/g, ' ')}|${property}${weight}`)
      }
      continue
    }
    const prelude = statement.slice(0, open).trim()
    const close = statement.lastIndexOf('}')
    const block = statement.slice(open + 1, close > open ? close : undefined)
    if (/^@(?:media|supports|container|scope|starting-style|layer)\b/i.test(prelude)) {
      if (/^@layer/i.test(prelude)) add('@layer', prelude)
      claim(block, { selectors, conditions: `${conditions} ${prelude.replaceAll(/\s+/g, ' ')}` }, add)
    } else if (/^@font-face/i.test(prelude)) {
      add(`@font-face|${/font-family\s*:\s*([^;}]+)/i.exec(block)?.[1]?.trim() ?? ''}`, block)
    } else if (prelude.startsWith('@')) add(prelude.replaceAll(/\s+/g, ' '))
    else claim(block, { selectors: nested(splitSelectors(prelude), selectors), conditions }, add)
  }
}

function nested(selectors: readonly string[], around: readonly string[]): string[] {
  if (around.length === 0) return [...selectors]
  return around.flatMap((outer) =>
    selectors.map((inner) => (inner.includes('&') ? inner.replaceAll('&', () => outer) : `${outer} ${inner}`)),
  )
}

/** `margin-top` and `margin` decide the same, in part; each custom property is its own. */
function family(property: string): string {
  if (property.startsWith('--')) return property
  const name = property.toLowerCase().replace(/^-(?:webkit|moz|ms|o)-/, '')
  return /^(?:inset|top|right|bottom|left)\b/.test(name) ? 'inset' : name.split('-', 1)[0]!
}

/**
 * What a selector is about: the names in it, and the names or else the element it selects. With its specificity, for between
 * rules of different weight order decides nothing.
 */
function subjectOf(selector: string): string {
  const plain = selector.replaceAll(/\[[^\]]*\]/g, '[]')
  const count = (pattern: RegExp): number => plain.match(pattern)?.length ?? 0
  const weight = [
    count(/#[\w-]+/g),
    count(/(?:\.(?:\\.|[\w-])+)|\[\]|(?<!:):(?!:|where|is\b|not\b|has\b)[\w-]+/g),
    count(/(?:^|[\s>+~(,])[a-z][\w-]*|::[\w-]+/gi),
  ].join(',')
  const named = namesIn(selector)
  const subject = lastCompound(selector)
  // Without a name, all that is asked of the element and of what is around it.
  const selected = named.length === 0 ? selector.replaceAll(/\s+/g, ' ') : namesIn(subject).join('') || subject
  return `${named.join('')}|${selected}|${weight}`
}

function namesIn(selector: string): string[] {
  return [...new Set(selector.replaceAll(/\[[^\]]*\]/g, '').match(/[.#](?:\\.|[\w-])+/g))].toSorted()
}

function lastCompound(selector: string): string {
  let depth = 0
  let from = 0
  const text = selector.trim()
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (character === '\\') at++
    else if (character === '(' || character === '[') depth++
    else if (character === ')' || character === ']') depth--
    else if (depth === 0 && /[\s>+~]/.test(character)) from = at + 1
  }
  return text.slice(from)
}

function splitSelectors(prelude: string): string[] {
  const selectors: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < prelude.length; at++) {
    const character = prelude[at]!
    if (character === '\\') at++
    else if (character === '(' || character === '[') depth++
    else if (character === ')' || character === ']') depth--
    else if (character === ',' && depth === 0) {
      selectors.push(prelude.slice(from, at))
      from = at + 1
    }
  }
  return [...selectors, prelude.slice(from)].map((selector) => selector.trim()).filter((selector) => selector !== '')
}

function withoutComments(css: string): string {
  return css.replaceAll(/\/\*[^]*?\*\//g, '')
}
