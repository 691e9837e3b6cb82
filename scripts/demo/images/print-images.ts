import pc from 'picocolors'
import type { ImageComparison } from './compare-images.ts'
import { imageRows } from './image-rows.ts'
import { imageVariantFacts, imageVariants } from './image-variants.ts'

/** Pictures three ways, for the terminal. */
export function printImages(comparison: ImageComparison): string {
  const header = ['', ...imageVariants.map((variant) => imageVariantFacts[variant].title)]
  const rows = imageRows(comparison)
  const lines = [header, ...rows.filter((row) => typeof row !== 'string')]
  const widths = header.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)))
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('   ')}`
  return [
    pc.bold(line(header)),
    ...rows.map((row) => (typeof row === 'string' ? `\n${pc.bold(row)}` : line(row))),
  ].join('\n')
}
