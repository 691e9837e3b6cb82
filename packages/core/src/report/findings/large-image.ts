import { countOf, findingOver, type FindingRule } from './finding-rule.ts'

/**
 * Half a megabyte: a full-width photo for a 2× phone screen needs less than 200 kB as AVIF, so anything above this is
 * almost surely an original straight from the camera. Bytes.
 */
const largeImageBytes = 500_000

/** Images far larger than any screen needs. */
export const largeImage: FindingRule = ({ files }) =>
  findingOver(
    files.filter((file) => file.kind === 'image' && file.raw > largeImageBytes),
    (count) => ({
      id: 'large-image',
      severity: 'warning',
      message: `${countOf(count, 'image')} over 500 kB: resize to the widths the layout needs and encode as AVIF or WebP.`,
    }),
  )
