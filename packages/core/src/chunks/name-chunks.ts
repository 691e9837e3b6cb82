/** What a name can be made from. */
export interface NameSource {
  /** A name it had before, to be kept; null for a new chunk. */
  readonly kept: string | null
  readonly entry: string | null
  /** Package, when all its code comes from one. */
  readonly package: string | null
  readonly framework: boolean
  /** The module it is named after when nothing else names it. */
  readonly anchor: string
}

/** Longest name: each stands twice in the import map of every page. */
const longest = 20

/**
 * Names chunks shortly and uniquely, from what they are and never from how many there are or what is in their files, so
 * that a name survives edits: the entry's file, the package, else the anchor's file. Equal names are numbered in the order of
 * their anchors; kept names are never given away.
 */
export function nameChunks(sources: readonly NameSource[]): string[] {
  const taken = new Set(sources.map(({ kept }) => kept).filter((name) => name !== null))
  const names = sources.map(({ kept }) => kept ?? '')
  const inOrder = sources
    .map((source, at) => ({ source, at }))
    .filter(({ source }) => source.kept === null)
    // Entries first: a page keeps its plain name, whoever else would like it.
    .toSorted(
      (a, b) =>
        Number(b.source.entry !== null) - Number(a.source.entry !== null) ||
        (a.source.anchor < b.source.anchor ? -1 : Number(a.source.anchor > b.source.anchor)),
    )
  for (const { source, at } of inOrder) {
    const name = unique(plainName(source), taken)
    taken.add(name)
    names[at] = name
  }
  return names
}

function plainName({ entry, package: packageName, framework, anchor }: NameSource): string {
  if (framework) return 'framework'
  if (entry === null && packageName !== null) return slug(packageName)
  return slug(fileName(entry ?? anchor))
}

/** `src/pages/menu.tsx` → `menu`; `src/menu/index.tsx` → `menu`: an index says nothing. */
function fileName(id: string): string {
  const [file = '', folder = ''] = id.split('/').toReversed()
  const name = file.replace(/[?#].*$/, '').replace(/(?<=.)\.\w+$/, '')
  return name === 'index' && folder !== '' && folder !== 'src' ? folder : name
}

function slug(text: string): string {
  const clean = text
    .replace(/^@/, '')
    .replace(/[^A-Za-z0-9_.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  return clean.slice(0, longest).replace(/[-.]+$/, '') || 'chunk'
}

function unique(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  for (let number = 2; ; number++) if (!taken.has(`${name}-${number}`)) return `${name}-${number}`
}
