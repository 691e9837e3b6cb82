import { formatWhatIf, parseWhatIf, type RouteChange, whatIf, type WhatIfOutcome } from '@firstpaint/core/chunks'
import type { CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { formatBytes } from '../output/bytes.ts'
import { renderSections } from '../output/sections.ts'
import { signedBytes, signedNumber } from '../output/signed-bytes.ts'
import type { Style } from '../output/style.ts'
import { fitPath, renderTable } from '../output/table.ts'
import { wrapText } from '../output/wrap-text.ts'
import type { AppChunks } from './load-app-chunks.ts'
import { changeCells, changeHeads } from './render-cost.ts'

/** Plans the app as it would be after some changes, and tells what each route gains or loses. Nothing is written. */
export function tryChanges({ facts, options }: AppChunks, text: string, limit: number): CommandOutcome {
  const packages = [...new Set(facts.modules.flatMap((module) => module.package ?? []))]
  const changes = parseWhatIf(text, { modules: facts.modules.map(({ id }) => id), packages })
  const outcome = whatIf({ ...options, facts, changes })
  return {
    exitCode: exitCodes.fine,
    document: {
      changes,
      modelled: true,
      routes: outcome.routes,
      change: outcome.change,
      cost: { before: outcome.before.cost, after: outcome.after.cost },
      chunks: { before: outcome.before.chunks, after: outcome.after.chunks },
      gone: outcome.gone,
      promises: outcome.plan.promises,
      warnings: outcome.plan.warnings,
    },
    render: (style) => renderOutcome(outcome, { title: formatWhatIf(changes), limit }, style),
  }
}

interface Shown {
  readonly title: string
  readonly limit: number
}

function renderOutcome(outcome: WhatIfOutcome, { title, limit }: Shown, style: Style): string {
  const { colours, columns } = style
  const { gone, change, before, after, plan } = outcome
  const lost = gone.reduce((sum, { bytes }) => sum + bytes, 0)
  const cost = [colours.dim('cost'), ...changeCells(change, style), `${before.chunks} → ${after.chunks}`]
  const heads = ['', ...changeHeads, 'chunks'].map(colours.dim)
  const broken = plan.promises.filter(({ kept }) => !kept).map(({ name }) => name)
  const remarks = [
    ...(gone.length > 0 ? [`${gone.length} modules would be gone: ${formatBytes(lost)}.`] : []),
    ...(broken.length > 0 ? [`Promises that would be broken: ${broken.join(', ')}.`] : []),
    ...plan.warnings,
    ...(/\blazy\b/.test(title)
      ? ['What becomes lazy counts on no route: one that shows it at once loads it then, after the rest.']
      : []),
    'Modelled from import statements, not built: a build may shake off a little more.',
  ]
  return renderSections(
    [
      [
        `What if: ${title}`,
        renderTable([heads, cost], { align: ['left', 'right', 'right', 'right', 'right', 'right'] }),
      ],
      ['Routes', renderRoutes(outcome.routes, limit, style)],
      [
        'Remarks',
        remarks
          .flatMap((text) => wrapText(text, columns - 2))
          .map((line) => `  ${line}`)
          .join('\n'),
      ],
    ],
    style,
  )
}

function renderRoutes(routes: readonly RouteChange[], limit: number, { colours, columns }: Style): string {
  const differ = routes
    .filter(({ before, after }) => after === null || after.bytes !== before.bytes || after.requests !== before.requests)
    .toSorted((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)))
  if (differ.length === 0) return '  No route changes.'
  const rows = differ.slice(0, limit).map((route) => {
    const { before, after } = route
    if (after === null) return [fitPath(route.route, columns - 54), formatBytes(before.bytes), 'gone', '', '']
    const bytes = changeOf(route)
    const paint = bytes < 0 ? colours.green : bytes > 0 ? colours.yellow : colours.dim
    const requests = after.requests - before.requests
    return [
      fitPath(route.route, columns - 54),
      formatBytes(before.bytes),
      formatBytes(after.bytes),
      paint(signedBytes(bytes)),
      signedNumber(requests),
    ]
  })
  const heads = ['', 'before', 'after', 'change', 'requests'].map(colours.dim)
  const same = routes.length - differ.length
  const rest = [
    ...(differ.length > limit ? [`and ${differ.length - limit} more`] : []),
    ...(same > 0 ? [`${same} of ${routes.length} routes stay as they are`] : []),
  ]
  const table = renderTable([heads, ...rows], { align: ['left', 'right', 'right', 'right', 'right'] })
  return rest.length === 0 ? table : `${table}\n${colours.dim(`  ${rest.join('; ')}`)}`
}

function changeOf({ before, after }: RouteChange): number {
  return (after?.bytes ?? 0) - before.bytes
}
