import type { Machine } from '../machine.ts'
import type { ImageComparison } from './compare-images.ts'
import { imageRows } from './image-rows.ts'
import { imageVariantFacts, imageVariants } from './image-variants.ts'

/** Pictures three ways, for the README. */
export function markdownImages(comparison: ImageComparison, machine: Machine): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    line(['Pictures of Bistro', ...imageVariants.map((variant) => imageVariantFacts[variant].title)]),
    '|---|---:|---:|---:|',
    ...imageRows(comparison).map((row) => line(typeof row === 'string' ? [`**${row}**`, '', '', ''] : row)),
    '',
    'What Chromium loads without scrolling. Same widths, crops and formats (AVIF and WebP) for both tools, vite-imagetools ' +
      'with its own qualities; plain Vite ships photos as the camera gave them. CPU seconds of all threads; “once more” ' +
      `finds every picture in the cache. \`npx -y pnpm@12.21.0 demo --images\`, ${machine.summary}`,
  ].join('\n')
}
