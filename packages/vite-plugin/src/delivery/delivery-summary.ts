import { type DeliveryManifest, summarizeDelivery } from '@firstpaint/core/delivery'
import { kilobytes } from '../kilobytes.ts'

/** What came of a delivery, in a few words for the end of a build. */
export function deliverySummary(manifest: DeliveryManifest): string {
  const { compressed, deltas, kept } = summarizeDelivery(manifest)
  const { raw, br, gzip } = compressed
  return [
    `delivery: ${compressed.files} files, ${kilobytes(raw)} → ${kilobytes(br)} brotli, ${kilobytes(gzip)} gzip`,
    ...(deltas.files > 0
      ? [`${deltas.files} changed, ${kilobytes(deltas.whole)} → ${kilobytes(deltas.delta)} by delta`]
      : []),
    ...(kept > 0 ? [`${kept} files of ${manifest.kept.length} earlier releases kept`] : []),
  ].join('; ')
}
