import type { LazyCandidate } from '@firstpaint/core/chunks'
import { formatBytes } from '../output/bytes.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'

/** What could be loaded with `import()`, by what the first load of a visit would save. */
export function renderLazyNext(candidates: readonly LazyCandidate[], { colours, columns }: Style): string {
  if (candidates.length === 0) return ''
  const heads = ['', 'saves per visit', 'routes', 'imported by'].map(colours.dim)
  const rows = candidates.map(({ module, savesBytesPerVisit, routes, importers }) => [
    fitPath(module, Math.floor((columns - 32) / 2)),
    formatBytes(savesBytesPerVisit),
    String(routes.length),
    colours.dim(
      fitPath(importers[0]!, Math.floor((columns - 44) / 2)) +
        (importers.length > 1 ? ` and ${importers.length - 1} more` : ''),
    ),
  ])
  return renderTable([heads, ...rows], { align: ['left', 'right', 'right', 'left'] })
}
