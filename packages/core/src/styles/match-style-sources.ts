import { splitStatements, type Statement } from './split-statements.ts'

/** A stylesheet as it was before bundling and minifying. */
export interface StyleSource {
  readonly id: string
  readonly css: string
}

/** A stretch of the built stylesheet; `source` is null where no source can be told. Stretches cover the text in order. */
export interface StyleStretch {
  readonly start: number
  readonly source: string | null
}

interface SourceStatement {
  readonly source: string
  readonly key: string
}

/**
 * Tells which source each part of a built stylesheet comes from. There are no source maps to ask: Vite concatenates and
 * minifies styles without one. So the statements of both sides are aligned by what they are about, as a diff aligns
 * lines: those that occur once on either side are anchors (their longest increasing run), the rest is matched between
 * them. A built statement without a counterpart belongs to the source around it, when that is one source.
 *
 * @param sources Candidates, in any order; those that share nothing with the stylesheet are left out.
 */
export function matchStyleSources(css: string, sources: readonly StyleSource[]): StyleStretch[] {
  const built = splitStatements(css)
  const candidates = inBuiltOrder(built, sources)
  const owners = fillBetween(align(built, candidates))

  const stretches: StyleStretch[] = []
  for (const [index, statement] of built.entries()) {
    const source = owners[index] ?? null
    if (stretches.at(-1)?.source !== source || stretches.length === 0) {
      stretches.push({ start: index === 0 ? statement.start : built[index - 1]!.end, source })
    }
  }
  if (stretches.length === 0 || stretches[0]!.start > 0) stretches.unshift({ start: 0, source: null })
  return stretches
}

/** All statements of the sources that occur in the built stylesheet, source by source in the order they occur there. */
function inBuiltOrder(built: readonly Statement[], sources: readonly StyleSource[]): SourceStatement[] {
  const places = new Map<string, number>()
  for (const [index, { key }] of built.entries()) if (!places.has(key)) places.set(key, index)
  const parsed = sources.map(({ id, css }) => ({ id, keys: splitStatements(css).map((statement) => statement.key) }))
  const owners = new Map<string, number>()
  for (const { keys } of parsed) for (const key of new Set(keys)) owners.set(key, (owners.get(key) ?? 0) + 1)

  return parsed
    .map(({ id, keys }) => {
      const found = keys.filter((key) => places.has(key))
      // Keys that only this source has say where it is; common ones (`:root`, `@font-face`) only where nothing else does.
      const own = found.filter((key) => owners.get(key) === 1)
      const telling = own.length > 0 ? own : found.length * 2 >= keys.length ? found : []
      const position = telling.map((key) => places.get(key)!).toSorted((a, b) => a - b)[telling.length >> 1]
      return { id, keys, position }
    })
    .filter((source) => source.position !== undefined)
    .toSorted((a, b) => a.position! - b.position!)
    .flatMap(({ id, keys }) => keys.map((key) => ({ source: id, key })))
}

/** The source of each built statement that has a counterpart. */
function align(built: readonly Statement[], sources: readonly SourceStatement[]): (string | undefined)[] {
  const owners: (string | undefined)[] = Array.from({ length: built.length })
  const anchors = longestIncreasing(uniquePairs(built, sources))
  let builtFrom = 0
  let sourceFrom = 0
  for (const [builtTo, sourceTo] of [...anchors, [built.length, sources.length] as const]) {
    for (let index = builtFrom; index < builtTo; index++) {
      const match = sources.findIndex(
        ({ key }, place) => place >= sourceFrom && place < sourceTo && key === built[index]!.key,
      )
      if (match === -1) continue
      owners[index] = sources[match]!.source
      sourceFrom = match + 1
    }
    if (builtTo < built.length) owners[builtTo] = sources[sourceTo]!.source
    builtFrom = builtTo + 1
    sourceFrom = sourceTo + 1
  }
  return owners
}

function uniquePairs(built: readonly Statement[], sources: readonly SourceStatement[]): [number, number][] {
  const inSources = onlyOnce(sources)
  return [...onlyOnce(built)]
    .map(([key, index]): [number, number | undefined] => [index, inSources.get(key)])
    .filter((pair): pair is [number, number] => pair[1] !== undefined)
    .toSorted((a, b) => a[0] - b[0])
}

function onlyOnce(statements: readonly { readonly key: string }[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [index, { key }] of statements.entries()) places.set(key, places.has(key) ? -1 : index)
  return new Map([...places].filter(([, index]) => index !== -1))
}

/** The longest run of pairs that increase on both sides (patience sorting; the first sides increase already). */
function longestIncreasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = []
  const before: number[] = []
  for (const [index, [, value]] of pairs.entries()) {
    let low = 0
    for (let high = tails.length; low < high;) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]![1] < value) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? tails[low - 1]! : -1
    tails[low] = index
  }
  const run: (readonly [number, number])[] = []
  for (let index = tails.at(-1) ?? -1; index !== -1; index = before[index]!) run.unshift(pairs[index]!)
  return run
}

/** Gives statements without an owner to the source on both sides of them, or on the one side there is. */
function fillBetween(owners: readonly (string | undefined)[]): (string | undefined)[] {
  const filled = [...owners]
  for (let index = 0; index < owners.length; index++) {
    if (owners[index] !== undefined) continue
    let end = index
    while (end < owners.length && owners[end] === undefined) end++
    const [left, right] = [owners[index - 1], owners[end]]
    const owner = left === undefined ? right : right === undefined || left === right ? left : undefined
    if (owner !== undefined) filled.fill(owner, index, end)
    index = end
  }
  return filled
}
