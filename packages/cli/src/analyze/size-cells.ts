import type { Sizes } from '@firstpaint/core/report'
import { formatBytes } from '../output/bytes.ts'

/** The heads of the cells that {@link sizeCells} makes. */
export const sizeHeads: readonly string[] = ['raw', 'gzip', 'brotli']

/** The three sizes as table cells; a dash where a size was not measured. */
export function sizeCells(sizes: Sizes): string[] {
  return [sizes.raw, sizes.gzip, sizes.brotli].map((bytes) => (bytes === null ? '–' : formatBytes(bytes)))
}
