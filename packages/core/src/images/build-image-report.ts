import type { DuplicateSources, ImageReport, ImageTotals, ReportedImage } from './image-report.ts'
import { type ImageBudget, judgeImageBudgets } from './judge-image-budgets.ts'
import type { ImageVariant, OptimizedImage } from './optimized-image.ts'
import { servedVariant } from './served-variant.ts'

/** One source and request, and what came of it. */
export interface MadeImage extends Pick<ReportedImage, 'path' | 'sourceHash' | 'importers' | 'target' | 'cached'> {
  readonly image: OptimizedImage
}

export interface ImageReportInput {
  /** In any order: the report is the same. */
  readonly made: readonly MadeImage[]
  /** @default none */
  readonly budgets?: readonly ImageBudget[]
}

/** Puts together what a build's images weighed and weigh, how good they look, and which budgets they break. */
export function buildImageReport({ made, budgets = [] }: ImageReportInput): ImageReport {
  const images = made
    .map(reportedImage)
    .toSorted((a, b) => b.before - b.after - (a.before - a.after) || compare(a.path, b.path) || a.after - b.after)
  const byPath = made.toSorted((a, b) => compare(a.path, b.path))
  return {
    version: 1,
    images,
    totals: totalsOf(images),
    duplicates: duplicatesAmong(images),
    ...judgeImageBudgets(byPath, budgets),
  }
}

function reportedImage({ image, importers, ...made }: MadeImage): ReportedImage {
  const { facts, variants, dropped } = image
  const after = servedVariant(image)?.bytes ?? facts.bytes
  return {
    ...made,
    importers: [...new Set(importers)].toSorted(),
    facts,
    before: facts.bytes,
    after,
    variants,
    dropped,
  }
}

function totalsOf(images: readonly ReportedImage[]): ImageTotals {
  const files = new Map(images.flatMap(({ variants }) => variants.map((variant) => [variant.hash, variant])))
  const scores = [...files.values()].flatMap(({ score }) => (score === undefined ? [] : [score]))
  return {
    images: images.length,
    files: files.size,
    before: sum(images.map(({ before }) => before)),
    after: sum(images.map(({ after }) => after)),
    bytesByFormat: bytesByFormat([...files.values()]),
    encodes: sum(images.flatMap(({ cached, variants }) => (cached ? [] : variants.map(({ encodes }) => encodes)))),
    ...(scores.length > 0 && { lowestScore: Math.min(...scores), meanScore: sum(scores) / scores.length }),
  }
}

function bytesByFormat(files: readonly ImageVariant[]): Readonly<Record<string, number>> {
  const groups = [...Map.groupBy(files, ({ format }) => format)].toSorted(([a], [b]) => compare(a, b))
  return Object.fromEntries(groups.map(([format, group]) => [format, sum(group.map(({ bytes }) => bytes))]))
}

function duplicatesAmong(images: readonly ReportedImage[]): readonly DuplicateSources[] {
  return [...Map.groupBy(images, ({ sourceHash }) => sourceHash)]
    .map(([sourceHash, group]) => ({
      sourceHash,
      paths: [...new Set(group.map(({ path }) => path))].toSorted(),
      bytes: group[0]!.before,
    }))
    .filter(({ paths }) => paths.length > 1)
    .toSorted((a, b) => b.bytes - a.bytes || compare(a.sourceHash, b.sourceHash))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
