const word = /[^\s"'`()<>,;:=\\/[\]{}|?#]+/g
/** From the start of a word only: looked for anywhere in it, a long run of letters (a font as text) would take hours. */
const fileName = /^.+\.[a-z0-9]{2,5}(?![\w.])/i

/** Every file name that occurs anywhere in a text: how a script that builds URLs still tells which assets it knows. */
export function scanNames(text: string): Set<string> {
  const names = new Set<string>()
  for (const [found] of text.matchAll(word)) {
    if (!found.includes('.')) continue
    const name = fileName.exec(found)?.[0]
    if (name !== undefined) names.add(name)
  }
  return names
}
