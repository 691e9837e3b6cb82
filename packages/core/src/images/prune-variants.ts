import type { RasterFormat, SourceFormat } from './image-format.ts'
import type { DroppedVariant, ImageVariant } from './optimized-image.ts'

export interface PruneInput {
  /** What was made, one per format and width; formats in order of preference, what every browser shows last. */
  readonly made: readonly ImageVariant[]
  /** The source without its metadata, where it can stand in for a variant ({@link VariantPlan.passthrough}). */
  readonly source?: ImageVariant
}

export interface PrunedVariants {
  /** In the order of `made`, then by ascending width. At least one if there was anything. */
  readonly variants: readonly ImageVariant[]
  readonly dropped: readonly DroppedVariant[]
}

/** Share of the next format's bytes a format must save to be worth its files, its markup and its place in the cache. */
const leastSaving = 0.05

interface Group {
  readonly format: RasterFormat | SourceFormat
  /** Ascending in width and bytes. */
  readonly variants: readonly ImageVariant[]
}

/**
 * Never worse. Of what was made, keeps what serves somebody:
 *
 * 1. Nothing weighs as much as the source. Where the widest variant would, the source passes in its own format, and
 *    any other format goes whole: the browsers that take it would be left with its narrower variants.
 * 2. Within a format a wider variant weighs more; a narrower one that does not weigh less is left out.
 * 3. Of JPEG and PNG the lighter stays.
 * 4. A format that does not save 5 % over the next in the order goes. It is judged by the bytes of all widths that were
 *    made, each served by the narrowest variant that is wide enough.
 *
 * A format that was not made at the widest width goes first, unless it is the last: every other format that stays
 * reaches that width.
 */
export function pruneVariants({ made, source }: PruneInput): PrunedVariants {
  const dropped: DroppedVariant[] = []
  const drop = (variants: readonly ImageVariant[], why: string): void => {
    for (const variant of variants) {
      const { format, width, bytes } = variant
      if (variant !== source) dropped.push({ format, width, bytes, why })
    }
  }
  const widths = [...new Set(made.map(({ width }) => width))]
  const groups: Group[] = []
  const fallback = made.at(-1)?.format
  const widest = Math.max(...widths)
  for (const group of groupByFormat(made)) {
    if (group.variants.at(-1)!.width < widest && group.format !== fallback) {
      drop(group.variants, `${name(group)} was not made at ${widest} px, where others were.`)
      continue
    }
    const kept = lighterThanSource(group, source, drop)
    if (kept) groups.push(ascending(kept, drop))
  }
  // What every browser shows must not go without a stand-in; a site that has this source shows it already.
  if (source && ![fallback, source.format].some((format) => groups.some((group) => group.format === format))) {
    groups.push({ format: source.format, variants: [source] })
  }

  const formats = dropUnworthy(oneFallback(groups, widths, drop), widths, drop)
  return { variants: formats.flatMap(({ variants }) => variants), dropped }
}

type Drop = (variants: readonly ImageVariant[], why: string) => void

function groupByFormat(made: readonly ImageVariant[]): readonly Group[] {
  return [...Map.groupBy(made, ({ format }) => format)].map(([format, variants]) => ({
    format,
    variants: variants.toSorted((a, b) => a.width - b.width),
  }))
}

function lighterThanSource(group: Group, source: ImageVariant | undefined, drop: Drop): Group | undefined {
  if (!source) return group
  const heavy = group.variants.filter(({ bytes }) => bytes >= source.bytes)
  // What is narrower than a lighter wide one falls to the ascending law.
  if (!heavy.includes(group.variants.at(-1)!)) return group
  if (group.format !== source.format) {
    drop(
      group.variants,
      `At ${group.variants.at(-1)!.width} px it weighs no less than the source, ${source.bytes} bytes.`,
    )
    return undefined
  }
  drop(heavy, `It weighs no less than the source, ${source.bytes} bytes, which is passed on instead.`)
  return { format: group.format, variants: [...group.variants.filter((variant) => !heavy.includes(variant)), source] }
}

/** From the widest down, so that what every window can use is never what goes. */
function ascending({ format, variants }: Group, drop: Drop): Group {
  const kept: ImageVariant[] = []
  for (const variant of variants.toReversed()) {
    const wider = kept[0]
    if (wider && variant.bytes >= wider.bytes) {
      drop([variant], `It weighs no less than the one of ${wider.width} px.`)
    } else kept.unshift(variant)
  }
  return { format, variants: kept }
}

/** JPEG and PNG are both shown everywhere: one is enough. */
function oneFallback(groups: readonly Group[], widths: readonly number[], drop: Drop): readonly Group[] {
  const jpeg = groups.find(({ format }) => format === 'jpeg')
  const png = groups.find(({ format }) => format === 'png')
  if (!jpeg || !png) return groups
  const [lighter, heavier] = served(jpeg, widths) <= served(png, widths) ? [jpeg, png] : [png, jpeg]
  drop(heavier.variants, `${name(lighter)} is shown everywhere as well, and lighter.`)
  return groups.filter((group) => group !== heavier)
}

function dropUnworthy(groups: readonly Group[], widths: readonly number[], drop: Drop): readonly Group[] {
  const kept: Group[] = []
  for (const group of groups.toReversed()) {
    const next = kept[0]
    const saving = next ? 1 - served(group, widths) / served(next, widths) : 1
    if (next && saving < leastSaving) {
      drop(group.variants, `${name(group)} ${saved(saving)} against ${name(next)}; less than 5 % is not worth it.`)
    } else kept.unshift(group)
  }
  return kept
}

/** Bytes that one visit at each of the widths would load. */
function served({ variants }: Group, widths: readonly number[]): number {
  return widths.reduce(
    (sum, wanted) => sum + (variants.find(({ width }) => width >= wanted) ?? variants.at(-1)!).bytes,
    0,
  )
}

function saved(saving: number): string {
  const percent = Math.abs(saving * 100).toFixed(1)
  return saving < 0 ? `costs ${percent} % more` : `saves ${percent} %`
}

function name({ format }: Group): string {
  return format === 'webp' ? 'WebP' : format.toUpperCase()
}
