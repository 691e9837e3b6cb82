import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inspectImage } from '@firstpaint/images'
import { type ImageReport, type ImageSlot, type ImageWidthsPlan, planImageWidths } from '@firstpaint/core/images'
import { decidedWidths, recordedSlots, type SlotPlaces, visitorSlots } from '@firstpaint/vite/images'

/** One image, what is known of it, and what follows. */
export interface ProposedWidths {
  /** From the project root, with `/`. */
  readonly path: string
  /** Width of the source, pixels. */
  readonly source: number
  readonly from: 'visitors' | 'dev server'
  readonly slots: readonly ImageSlot[]
  /** Widths of the last build; null where it made none of this image. */
  readonly now: readonly number[] | null
  readonly plan: ImageWidthsPlan
}

export interface WidthProposals {
  readonly images: readonly ProposedWidths[]
  /** What the file of widths is to hold: these, and what it says of images nobody saw since. */
  readonly decided: Readonly<Record<string, ImageWidthsPlan>>
  /** What could not be used, in sentences. */
  readonly warnings: readonly string[]
}

/**
 * Proposes widths for each image that visitors or the dev server saw; for images of both, visitors know better.
 *
 * @param now Milliseconds since 1970, to judge the field profile's age by.
 */
export async function proposeWidths(places: SlotPlaces, now: number): Promise<WidthProposals> {
  const [visitors, recorded, before, made] = await Promise.all([
    visitorSlots(places, now),
    recordedSlots(places),
    decidedWidths(places),
    widthsOfBuild(join(places.dir, 'images.json')),
  ])
  const warnings = [...visitors.warnings, ...recorded.warnings, ...before.warnings]
  const images: ProposedWidths[] = []
  for (const [path, slots] of Object.entries({ ...recorded.images, ...visitors.images })) {
    const source = await sourceWidth(join(places.root, path))
    if (source === undefined) warnings.push(`${path} was seen, and is no file with pixels any more.`)
    const plan = source === undefined ? undefined : planImageWidths({ source, slots })
    if (source === undefined || plan === undefined) continue
    const from = Object.hasOwn(visitors.images, path) ? 'visitors' : 'dev server'
    images.push({ path, source, from, slots, now: made.get(path) ?? null, plan })
  }
  images.sort((a, b) => (a.path < b.path ? -1 : 1))
  const kept: [string, ImageWidthsPlan][] = []
  for (const [path, plan] of Object.entries(before.images)) {
    const isThere = images.some((image) => image.path === path) || (await sourceWidth(join(places.root, path)))
    if (isThere) kept.push([path, plan])
  }
  const all = new Map([...kept, ...images.map(({ path, plan }) => [path, plan] as const)])
  const sorted = [...all].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { images, decided: Object.fromEntries(sorted), warnings }
}

/** Undefined for a drawing, which has every size, and for what is not there. */
async function sourceWidth(file: string): Promise<number | undefined> {
  try {
    const { format, width } = await inspectImage(await readFile(file))
    return format === 'svg' ? undefined : width
  } catch {
    return undefined
  }
}

/** What the report of the last build tells; it may be there or not. */
async function widthsOfBuild(file: string): Promise<ReadonlyMap<string, readonly number[]>> {
  const text = await readFile(file, 'utf8').catch(() => '{}')
  const made = new Map<string, readonly number[]>()
  try {
    for (const { path, variants } of (JSON.parse(text) as Partial<ImageReport>).images ?? []) {
      const widths = [...(made.get(path) ?? []), ...variants.map(({ width }) => width)]
      made.set(
        path,
        [...new Set(widths)].toSorted((a, b) => a - b),
      )
    }
  } catch {
    // Of another version, or half a file: then it is not known.
  }
  return made
}
