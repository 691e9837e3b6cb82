/** The text of a .gitignore with a folder more, or undefined when it is ignored already. A missing file counts as empty. */
export function ignoreFolder(text: string, folder: string): string | undefined {
  const wanted = folder.replace(/\/$/, '')
  const ignored = text.split(/\r?\n/).some(
    (line) =>
      line
        .trim()
        .replace(/^(?:\*\*)?\//, '')
        .replace(/\/$/, '') === wanted,
  )
  if (ignored) return undefined
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const separator = text === '' || text.endsWith('\n') ? '' : lineEnd
  return `${text}${separator}${wanted}/${lineEnd}`
}
