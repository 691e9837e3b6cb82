import { isServiceWorker } from '../../delivery/is-service-worker.ts'
import { countOf, findingOver, type FindingRule } from './finding-rule.ts'

/** Scripts, styles, fonts and images whose name does not change with their content. */
export const unhashedAsset: FindingRule = ({ files }) => {
  const kinds = new Set(['js', 'css', 'font', 'image', 'wasm'])
  const unhashed = files.filter(
    ({ kind, hashed, path }) => kinds.has(kind) && !hashed && !path.startsWith('favicon') && !isServiceWorker(path),
  )
  return findingOver(unhashed, (count) => ({
    id: 'unhashed-asset',
    severity: 'warning',
    message: `${countOf(count, 'asset')} without a content hash in the name: browsers must ask again on every visit (Cache-Control: no-cache). Import them from code instead of putting them in public/.`,
  }))
}
