import { createHash } from 'node:crypto'

const first = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const later = `${first}0123456789`

/** Words of two and three letters that are no names; of longer ones an alias is never one in practice. */
const reserved = new Set(['as', 'do', 'if', 'in', 'is', 'of', 'for', 'let', 'new', 'try', 'var'])

/**
 * Short names for what a chunk exports, each made of the long one alone: two letters of its hash, and more only where two
 * would be alike. A bundler that counts instead gives half of them another name when one comes or goes, and every chunk that
 * imports one of those is a new file.
 *
 * @param names All that the chunk exports; their order does not matter.
 */
export function exportAliases(names: Iterable<string>): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>()
  const taken = new Set<string>()
  for (const name of [...new Set(names)].toSorted()) {
    const word = wordOf(name)
    let length = 2
    while (taken.has(word.slice(0, length)) || reserved.has(word.slice(0, length))) length++
    const alias = word.slice(0, length)
    taken.add(alias)
    aliases.set(name, alias)
  }
  return aliases
}

function wordOf(name: string): string {
  const bytes = createHash('sha256').update(name).digest()
  return Array.from(bytes, (byte, at) => (at === 0 ? first[byte % first.length] : later[byte % later.length])).join('')
}
