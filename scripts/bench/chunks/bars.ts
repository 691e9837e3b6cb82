import type { BenchResult } from './bench-result.ts'
import type { Column } from './measure/columns.ts'
import { formatFigure } from './print/format-figure.ts'
import type { StrategyName } from './strategy-name.ts'

/** A bar the project holds itself to, and how one app stands to it. */
export interface BarResult {
  readonly bar: string
  /** Null when the figures for it were not taken. */
  readonly passed: boolean | null
  readonly found: string
}

type Figures = (column: string, strategy?: StrategyName) => number | null

interface Bar {
  readonly bar: string
  readonly unit: Column['unit']
  /** The figure, and what it may be at most. */
  readonly judge: (
    figures: Figures,
    peers: (column: string) => number | null,
  ) => readonly [value: number | null, limit: number | null]
}

const ours: StrategyName = 'firstpaint'

/** Allowed over a limit that is another strategy's figure: names and hashes alone move a figure that much. */
const slack = 1.005

const bars: readonly Bar[] = [
  { bar: 'JS per route ≤ Vite default', unit: 'bytes', judge: (f) => [f('js'), f('js', 'default')] },
  { bar: 'over-fetch, mean ≤ 0.5 %', unit: 'share', judge: (f) => [f('over-fetch'), 0.005] },
  { bar: 'over-fetch, no route over 2 %', unit: 'share', judge: (f) => [f('over-fetch-max'), 0.02] },
  { bar: 'requests per route, median ≤ 15', unit: 'count', judge: (f) => [f('requests'), 15] },
  { bar: 'requests, never over 60', unit: 'count', judge: (f) => [f('requests-max'), 60] },
  {
    bar: 'leaf edit ≤ 1/500 of default',
    unit: 'bytes',

    judge: (f) => [f('leaf'), scaled(f('leaf', 'default'), 1 / 500)],
  },
  { bar: 'any single-module edit, p95 ≤ 10 kB', unit: 'bytes', judge: (f) => [f('edit-p95'), 10_000] },
  {
    bar: 'any single-module edit, p95 ≤ default + import map',
    unit: 'bytes',

    judge: (f) => [f('edit-p95'), f('edit-p95', 'default+map')],
  },
  ...(['bump-mean', 'bump-p95', 'package-patch', 'package-minor'] as const).map((column): Bar => ({
    bar: `dependency bump (${column}) ≤ best peer`,
    unit: 'bytes',

    judge: (f, peers) => [f(column), peers(column)],
  })),
  ...(['gain-import', 'gain-library', 'gain-lazy', 'drop-import'] as const).flatMap((column): Bar[] => [
    {
      bar: `structural edit (${column}) ≤ 8 % of the app's JS`,
      unit: 'bytes',

      judge: (f) => [f(`${column}-site`), scaled(f('total'), 0.08)],
    },
    {
      bar: `structural edit (${column}) ≤ 1/5 of default`,
      unit: 'bytes',

      judge: (f) => [f(column), scaled(f(column, 'default'), 1 / 5)],
    },
    {
      bar: `requests after a structural edit (${column}), never over 60`,
      unit: 'count',

      judge: (f) => [f(`${column}-requests`), 60],
    },
  ]),
  { bar: 'import map ≤ 3 KB gzip', unit: 'bytes', judge: (f) => [f('import-map'), 3 * 1024] },
]

/** Holds an app's figures against every bar that bytes can tell; the ones on time are for other benches. */
export function checkBars({ columns }: Pick<BenchResult, 'columns'>): BarResult[] {
  const byId = new Map(columns.map((column) => [column.id, column.values]))
  const figures: Figures = (column, strategy = ours) => byId.get(column)?.[strategy] ?? null
  const peers = (column: string): number | null => {
    const others = Object.entries(byId.get(column) ?? {}).filter(([name]) => !name.startsWith(ours))
    const values = others.map(([, value]) => value).filter((value) => typeof value === 'number')
    return values.length === 0 ? null : Math.min(...values)
  }
  return bars.map(({ bar, unit, judge }) => {
    const [value, limit] = judge(figures, peers)
    const [shown, allowed] = [formatFigure(value, unit), formatFigure(limit, unit)]
    const known = value !== null && limit !== null
    return { bar, passed: known ? value <= limit * slack : null, found: `${shown}, at most ${allowed}` }
  })
}

function scaled(value: number | null, by: number): number | null {
  return value === null ? null : value * by
}
