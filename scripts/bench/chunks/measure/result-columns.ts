import type { StrategyResult } from '../bench-result.ts'
import type { Deploy, History } from '../history/replay-history.ts'
import { type EditLine, editLines } from './choose-edits.ts'
import type { Column } from './columns.ts'
import { meanByLine } from './rebuilt-edits.ts'
import { type Spread, spread } from './statistics.ts'

type Pick = (result: StrategyResult) => number | null | undefined

const definitions: readonly [id: string, title: string, unit: Column['unit'], pick: Pick][] = [
  ['js', 'JS per route, brotli', 'bytes', ({ figures }) => figures?.meanBrotli],
  ['js-gzip', 'JS per route, gzip', 'bytes', ({ figures }) => figures?.meanGzip],
  ['requests', 'requests per route, median', 'count', ({ figures }) => figures?.medianRequests],
  ['requests-max', 'requests, worst route', 'count', ({ figures }) => figures?.maxRequests],
  ['over-fetch', 'over-fetch, mean', 'share', ({ figures }) => figures?.meanOverFetchShare],
  ['over-fetch-max', 'over-fetch, worst route', 'share', ({ figures }) => figures?.maxOverFetchShare],
  ['depth', 'import depth, mean', 'count', ({ figures }) => figures?.meanDepth],
  ['chunks', 'chunks', 'count', ({ figures }) => figures?.chunks],
  ['total', 'JS of the whole app, brotli', 'bytes', ({ figures }) => figures?.totalBrotli],
  ['import-map', 'import map, gzip', 'bytes', ({ figures }) => figures?.importMapGzip],
  ['page', 'page with import map, gzip', 'bytes', ({ figures }) => figures?.pageGzip],
  ['edit-mean', 'any module edited, mean', 'bytes', ({ predicted }) => predicted?.anyModule.mean],
  ['edit-p50', 'any module edited, p50', 'bytes', ({ predicted }) => predicted?.anyModule.p50],
  ['edit-p95', 'any module edited, p95', 'bytes', ({ predicted }) => predicted?.anyModule.p95],
  ['edit-max', 'any module edited, max', 'bytes', ({ predicted }) => predicted?.anyModule.max],
  ['edit-app-p95', 'app module edited, p95', 'bytes', ({ predicted }) => predicted?.appModule.p95],
  ['bump-mean', 'package bumped, mean', 'bytes', ({ predicted }) => predicted?.packageBump.mean],
  ['bump-p95', 'package bumped, p95', 'bytes', ({ predicted }) => predicted?.packageBump.p95],
  ['bump-max', 'package bumped, max', 'bytes', ({ predicted }) => predicted?.packageBump.max],
]

/** Every figure of the table that some strategy has. */
export function resultColumns(results: readonly StrategyResult[], history: History = {}): Column[] {
  const byName = new Map(results.map(({ name, planted }) => [name, meanByLine(planted)]))
  const planted = Object.entries(editLines).map(([line, title]): (typeof definitions)[number] => [
    line,
    title,
    'bytes',
    ({ name }) => byName.get(name)?.get(line as EditLine),
  ])
  const structural = (['gain-import', 'gain-library', 'gain-lazy', 'drop-import'] as const).flatMap(
    (line): typeof definitions => [
      [
        `${line}-site`,
        `${editLines[line]}, whole site`,
        'bytes',
        (result) => meanByLine(result.planted, 'site').get(line),
      ],
      [
        `${line}-requests`,
        `requests, worst route, when a ${editLines[line]}`,
        'count',
        (result) => meanByLine(result.planted, 'maxRequests').get(line),
      ],
    ],
  )
  const deploys = (['mean', 'max'] as const).map((figure): (typeof definitions)[number] => [
    `history-${figure}`,
    figure === 'mean' ? 'a deploy of its history, mean' : 'a deploy of its history, dearest',
    'bytes',
    ({ name }) => historySpread(history[name])?.[figure],
  ])
  return [...definitions, ...planted, ...structural, ...deploys]
    .map(([id, title, unit, pick]) => ({
      id,
      title,
      unit,
      values: Object.fromEntries(results.map((result) => [result.name, pick(result) ?? null])),
    }))
    .filter(({ values }) => Object.values(values).some((value) => value !== null))
}

function historySpread(deploys: readonly Deploy[] = []): Spread | null {
  const costs = deploys.flatMap(({ cost }) => (cost === null ? [] : [cost.meanPerRoute]))
  return costs.length === 0 ? null : spread(costs)
}
