import type { Rolldown } from 'vite'

/** As long as a hash, so that what stands behind it on the line stays where source maps say it is. */
const plain = 'imported'
const hashes = /-([\w-]{8})(?=\.(?:js|css)\b)/g

/**
 * Takes the hashes out of the names under which chunks know each other: `framework-DTPYz7sm.js` → `framework-imported.js`.
 * A hash is what does not compress: it stands in the import map, in every chunk that imports another, and in the lists of
 * Vite's preload helper. Names that two chunks share keep theirs. Call before files are renamed. Checked with Vite 8.3.8 /
 * Rolldown 1.2.19.
 *
 * @param imports The build's import map, URLs of files by stable names.
 */
export function plainStableNames(bundle: Rolldown.OutputBundle, imports: Readonly<Record<string, string>>): void {
  const outputs = Object.values(bundle)
  const chunks = outputs.filter((output) => output.type === 'chunk')
  const dropped = hashesToDrop(chunks, imports)
  if (dropped.size === 0) return
  const rewrite = (text: string): string =>
    text.replace(hashes, (whole, hash: string) => (dropped.has(hash) ? `-${plain}` : whole))
  for (const chunk of chunks) chunk.code = rewrite(chunk.code)
  for (const output of outputs) {
    if (output.type !== 'asset' || !/\.(?:html?|json)$/.test(output.fileName)) continue
    const text = typeof output.source === 'string' ? output.source : Buffer.from(output.source).toString('utf8')
    const changed = rewrite(text)
    if (changed !== text) output.source = changed
  }
}

/** Hashes of stable names that are told apart without them, and stand in no file's name. */
function hashesToDrop(
  chunks: readonly Rolldown.OutputChunk[],
  imports: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  const entries = Object.entries(imports)
  const found = chunks.flatMap(({ fileName, preliminaryFileName }) => {
    const [before, after, ...more] = preliminaryFileName.split(/!~\{\w+\}~/)
    if (before === undefined || after !== '.js' || more.length > 0 || !/[^/]-$/.test(before)) return []
    const name = entries.find(([, file]) => file.endsWith(fileName))?.[0]
    if (name === undefined || !name.slice(0, -plain.length - after.length).endsWith(before)) return []
    return { before, hash: name.slice(-plain.length - after.length, -after.length) }
  })
  const chunksByName = Map.groupBy(found, ({ before }) => before)
  const files = entries.map(([, file]) => file).join('\n')
  const alone = found.filter(
    ({ before, hash }) =>
      chunksByName.get(before)!.length === 1 && !files.includes(hash) && !files.includes(`${before}${plain}.`),
  )
  return new Set(alone.map(({ hash }) => hash))
}
