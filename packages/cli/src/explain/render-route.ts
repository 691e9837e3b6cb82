import type { HeavyImport, HeavyPackage, RouteExplanation } from '@firstpaint/core/chunks'
import { renderBar } from '../output/bar.ts'
import { formatBytes } from '../output/bytes.ts'
import { formatPercent } from '../output/percent.ts'
import { renderSections } from '../output/sections.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'
import { renderLazyNext } from './render-lazy-next.ts'

/** A route: what it loads, which imports make it heavy, and what it could load later. */
export function renderRoute(route: RouteExplanation, limit: number, style: Style): string {
  const { colours, columns } = style
  const chunks = route.chunks ?? []
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.bytes, 0)
  const widest = Math.max(1, ...chunks.map((chunk) => chunk.bytes))
  const rows = chunks
    .slice(0, limit)
    .map((chunk) => [
      fitPath(chunk.chunk, 24),
      formatBytes(chunk.bytes),
      chunk.bytes === chunk.needed ? colours.dim('–') : colours.yellow(formatBytes(chunk.bytes - chunk.needed)),
      colours.cyan(renderBar(chunk.bytes / widest, Math.min(30, columns - 52))),
    ])
  const more = chunks.length > limit ? `\n${colours.dim(`  and ${chunks.length - limit} more`)}` : ''
  return renderSections(
    [
      [
        `Route ${route.route}  ${colours.dim(`${formatBytes(bytes)} in ${chunks.length} requests, ${formatPercent(route.visitShare)} of visits begin here`)}`,
        renderTable([['', 'bytes', 'over-fetch'].map(colours.dim), ...rows], { align: ['left', 'right', 'right'] }) +
          more,
      ],
      [
        'Imports that make it heavy',
        route.heavyImports
          .slice(0, Math.min(limit, 5))
          .map((heavy) => renderHeavy(heavy, style))
          .join('\n'),
      ],
      ['Packages that make it heavy', renderPackages(route.heavyPackages.slice(0, Math.min(limit, 5)), style)],
      ['What to load lazily next', renderLazyNext(route.lazyNext.slice(0, Math.min(limit, 5)), style)],
    ],
    style,
  )
}

function renderHeavy({ module, savesBytes, savesBytesPerVisit, links, chain }: HeavyImport, style: Style): string {
  const { colours, columns } = style
  const head = `  ${formatBytes(savesBytes).padStart(8)}  ${fitPath(module, Math.max(24, columns - 44))} ${colours.dim(`(${formatBytes(savesBytesPerVisit)} per visit of any kind)`)}`
  const steps = links.map(({ to, savesBytes: saves, carriesRoutes }) => {
    const worth = carriesRoutes
      ? 'the routes hang on it'
      : saves === 0
        ? 'cut: saves nothing, others import the same'
        : `cut: saves ${formatBytes(saves)}`
    return `            ${colours.dim('→')} ${fitPath(to, Math.max(24, columns - 60))}  ${colours.dim(worth)}`
  })
  return [head, `            ${colours.dim(fitPath(chain[0]!, columns - 14))}`, ...steps].join('\n')
}

function renderPackages(packages: readonly HeavyPackage[], { colours, columns }: Style): string {
  if (packages.length === 0) return ''
  const rows = packages.map(({ package: name, savesBytes, importers, chain }) => [
    name,
    formatBytes(savesBytes),
    colours.dim(
      fitPath(importers[0] ?? chain[0]!, columns - 44) +
        (importers.length > 1 ? ` and ${importers.length - 1} more` : ''),
    ),
  ])
  const heads = ['', 'brings', 'imported by'].map(colours.dim)
  return renderTable([heads, ...rows], { align: ['left', 'right', 'left'] })
}
