/**
 * The names a person may mean by a word, by how sure that is: the name itself; else names that end in it at a `/`, their
 * extension or `index` left out or not; else names that hold it anywhere, in any case. More than one means it is ambiguous.
 *
 * @example matchNames('editor', ['src/editor.tsx', 'src/editor-toolbar.tsx']) // ['src/editor.tsx']
 */
export function matchNames(word: string, names: readonly string[]): string[] {
  const wanted = word.replace(/^\.\//, '')
  if (wanted === '') return []
  const isExact = (name: string): boolean => name === wanted
  const endsIn = (name: string): boolean => formsOf(name).some((form) => form === wanted || form.endsWith(`/${wanted}`))
  const holds = (name: string): boolean => name.toLowerCase().includes(wanted.toLowerCase())
  for (const fits of [isExact, endsIn, holds]) {
    const found = [...new Set(names.filter(fits))]
    if (found.length > 0) return found.toSorted()
  }
  return []
}

/** `src/editor/index.tsx` is also `src/editor/index` and `src/editor`. */
function formsOf(name: string): string[] {
  const bare = name.replace(/[?#].*$/, '').replace(/(?<=[^/])\.\w+$/, '')
  return [name, bare, bare.replace(/\/index$/, '')]
}
