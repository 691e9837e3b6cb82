import { type Export, parse } from 'es-module-lexer'

/** Names declared at the top level, as compilers print them: at the start of a line. */
const declaration =
  /^(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:function\s*\*?|class|const|let|var)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu
/** A name, with the member taken from it. */
const mention = /([\p{ID_Start}$_][\p{ID_Continue}$]*)(?:\s*\.\s*([\p{ID_Start}$_][\p{ID_Continue}$]*))?/gu

/**
 * What of a module's code can change which modules an entry reaches: its import and export statements, and which of its
 * top-level declarations mention which imports and which other declarations. Texts, numbers, markup and the inside of
 * functions otherwise leave it as it is. Null when the code is no module that can be read.
 *
 * It errs to the safe side: a word in a text that is also the name of an import counts as a mention. Await `init` of
 * es-module-lexer before.
 */
export function moduleShape(code: string): string | null {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(code)
  } catch {
    return null
  }
  const [imports, exports] = parsed
  const statements: string[] = []
  const imported = new Set<string>()
  let rest = ''
  let seen = 0
  for (const { type, start, importStart, importEnd } of imports) {
    if (type === 'import-meta') continue
    if (type === 'dynamic') {
      // What is taken from an import() stands behind it, on the same line.
      const lineEnd = code.indexOf('\n', importEnd)
      statements.push(code.slice(importStart, lineEnd === -1 ? code.length : lineEnd))
      continue
    }
    statements.push(code.slice(importStart, importEnd).replace(/\s+/g, ' '))
    for (const [, name] of code.slice(importStart, start).matchAll(mention)) imported.add(name!)
    rest += code.slice(seen, importStart)
    seen = importEnd
  }
  rest += code.slice(seen)
  return [...statements, ...exports.map(exportText), ...mentions(rest, imported)].join('\n')
}

function exportText(found: Export): string {
  if (found.type === 'direct') return `export ${found.localName ?? ''} as ${found.name}`
  if (found.type === 'reexport') return `export ${found.importName ?? '*'} as ${found.name} from ${found.from}`
  return `export * from ${found.from}`
}

/** Per top-level declaration, which imports and which other declarations stand in it. */
function mentions(code: string, imported: ReadonlySet<string>): string[] {
  const starts = [...code.matchAll(declaration)].map(({ index, 1: name }) => ({ index, name: name! }))
  const known = new Set([...imported, ...starts.map(({ name }) => name)])
  return [{ index: 0, name: '' }, ...starts].map(({ index, name }, at, all) => {
    const found = new Set<string>()
    for (const [, first, member] of code.slice(index, all[at + 1]?.index).matchAll(mention)) {
      // Of a namespace it matters which member.
      if (known.has(first!)) found.add(member !== undefined && imported.has(first!) ? `${first}.${member}` : first!)
      if (member !== undefined && known.has(member)) found.add(member)
    }
    return `${name}: ${[...found].toSorted().join(' ')}`
  })
}
