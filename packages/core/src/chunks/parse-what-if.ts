import { suggest } from '../errors/suggest.ts'
import { WhatIfInvalid } from './chunk-errors.ts'
import { matchNames } from './match-names.ts'
import type { WhatIfChange } from './what-if-change.ts'

/** What the names in a question may mean. */
export interface KnownNames {
  /** Ids of modules with code in the build. */
  readonly modules: readonly string[]
  readonly packages: readonly string[]
}

/** How each change is written: what errors quote. */
export const whatIfForms: Readonly<Record<WhatIfChange['kind'], string>> = {
  lazy: 'lazy <module>',
  eager: 'eager <module>',
  remove: 'remove <module or package>',
  together: 'together <a> <b> …',
  apart: 'apart <a> <b> …',
  'drop-import': 'drop-import <a> -> <b>',
}

/**
 * Reads what `--what-if` takes: changes separated by `;`, each a verb and names. A name is a module's path from the
 * project's root, a part of it that only one module has (`src/editor`), or, where packages are allowed, a package. Names with
 * spaces stand in double quotes.
 *
 * @throws FP_CHUNKS_WHAT_IF with the form the change should have had, or the names it may have meant.
 * @example parseWhatIf('lazy src/editor; remove moment', known)
 */
export function parseWhatIf(text: string, known: KnownNames): WhatIfChange[] {
  const changes = splitOutsideQuotes(text)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (changes.length === 0) throw WhatIfInvalid(text, 'nothing is asked', allForms())
  return changes.map((change) => parseChange(change, known))
}

/** The inverse of `parseWhatIf`, with full names. */
export function formatWhatIf(changes: readonly WhatIfChange[]): string {
  return changes
    .map((change) => {
      if (change.kind === 'drop-import') return `drop-import ${quote(change.from)} -> ${quote(change.to)}`
      if (change.kind === 'together' || change.kind === 'apart')
        return [change.kind, ...change.targets.map(quote)].join(' ')
      return `${change.kind} ${quote(change.kind === 'remove' ? change.target : change.module)}`
    })
    .join('; ')
}

function parseChange(text: string, known: KnownNames): WhatIfChange {
  const [verb = '', ...words] = wordsOf(text)
  const form = Object.hasOwn(whatIfForms, verb) ? whatIfForms[verb as WhatIfChange['kind']] : undefined
  if (form === undefined) {
    const near = suggest(verb, Object.keys(whatIfForms))
    throw WhatIfInvalid(text, `'${verb}' is no change`, `${near ? `Did you mean '${near}'? ` : ''}${allForms()}`)
  }
  const malformed = (why: string): Error => WhatIfInvalid(text, why, `Write it as: ${form}.`)
  const module = (word: string): string => resolveName(text, word, known.modules)
  const either = (word: string): string =>
    known.packages.includes(word) ? word : resolveName(text, word, [...known.modules, ...known.packages])
  switch (verb as WhatIfChange['kind']) {
    case 'lazy':
    case 'eager':
      if (words.length !== 1) throw malformed(`it takes one module, not ${words.length}`)
      if (known.packages.includes(words[0]!))
        throw malformed(`${words[0]} is a package; name the file of yours that imports it`)
      return { kind: verb as 'lazy' | 'eager', module: module(words[0]!) }
    case 'remove':
      if (words.length !== 1) throw malformed(`it takes one name, not ${words.length}`)
      return { kind: 'remove', target: either(words[0]!) }
    case 'together':
    case 'apart': {
      const targets = [...new Set(words.map(either))]
      if (targets.length < (verb === 'apart' ? 1 : 2)) throw malformed(`it takes more names than ${words.length}`)
      return { kind: verb as 'together' | 'apart', targets }
    }
    case 'drop-import':
      if (words.length !== 3 || words[1] !== '->') throw malformed("it takes two modules with '->' between them")
      return { kind: 'drop-import', from: module(words[0]!), to: module(words[2]!) }
  }
}

function resolveName(text: string, word: string, names: readonly string[]): string {
  const found = matchNames(word, names)
  if (found.length === 1) return found[0]!
  if (found.length > 1) {
    const some = found.slice(0, 6).join(', ')
    const more = found.length > 6 ? ` and ${found.length - 6} more` : ''
    throw WhatIfInvalid(text, `'${word}' may mean ${found.length} modules`, `Name one of: ${some}${more}.`)
  }
  const near = suggest(word, names)
  const hint = near ? `Did you mean ${near}?` : 'Name it by its path from the project root.'
  throw WhatIfInvalid(text, `nothing in the build is called '${word}'`, hint)
}

function allForms(): string {
  return `A change is one of: ${Object.values(whatIfForms).join(' · ')}; several are separated by ';'.`
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([all, quoted]) => quoted ?? all)
}

function splitOutsideQuotes(text: string): string[] {
  return (text.match(/(?:"[^"]*"|[^;"]|")+/g) ?? []).map(String)
}

function quote(name: string): string {
  return /[\s;]|^->$/.test(name) ? `"${name}"` : name
}
