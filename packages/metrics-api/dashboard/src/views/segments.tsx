import { type VitalName, vitalNames } from '@firstpaint/core/vitals'
import type { ReactNode } from 'react'
import type { SegmentRow } from '../api/answers.ts'
import { useAnswer } from '../api/use-answer.ts'
import { countryName } from '../filter/filter-bar.tsx'
import { toQuery, useFilter } from '../filter/filter.ts'
import { go, useSearch } from '../filter/location.ts'
import { formatCount, vitalTitles } from '../format.ts'
import { Answer } from '../ui/answer.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { SaveButtons } from '../ui/save-buttons.tsx'
import { Tabs } from '../ui/tabs.tsx'
import type { SavedRow } from '../ui/to-csv.ts'
import { VitalCell } from '../ui/vital-cell.tsx'
import styles from './segments.module.css'

const sides = [
  { id: 'route', name: 'Routes' },
  { id: 'device', name: 'Devices' },
  { id: 'connection', name: 'Connections' },
  { id: 'country', name: 'Countries' },
  { id: 'release', name: 'Releases' },
  { id: 'day', name: 'Days' },
] as const
type Side = (typeof sides)[number]['id']

/** Every vital by one side of the visits. A row is a link to itself as a filter. */
export function Segments(): ReactNode {
  const filter = useFilter()
  const asked = useSearch().get('by')
  const by: Side = sides.find(({ id }) => id === asked)?.id ?? 'route'
  const answer = useAnswer<{ rows: readonly SegmentRow[] }>('v1/segments', { ...toQuery(filter), by })
  return (
    <div className="stack">
      <div className="spread">
        <Tabs label="Segments by" items={sides} current={by} to={(id) => ({ by: id === 'route' ? '' : id })} />
        <SaveButtons name={`vitals-by-${by}`} rows={() => (answer.data?.rows ?? []).map((row) => toSaved(row, by))} />
      </div>
      <Answer of={answer} height={420}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Notice title="No values in this time">Choose more days, or fewer filters.</Notice>
          ) : (
            <section className="card">
              <DataTable label={`Vitals by ${by}`} columns={columnsOf(by)} rows={rows} rowKey={({ name }) => name} />
            </section>
          )
        }
      </Answer>
      <p className="muted small">
        p75 of each vital, coloured by its thresholds, with the shares of good, middling and poor page views below. A
        question mark: too few values to be sure.
      </p>
    </div>
  )
}

function columnsOf(by: Side): readonly Column<SegmentRow>[] {
  return [
    {
      id: 'name',
      name: sides.find(({ id }) => id === by)!.name.slice(0, -1),
      value: ({ name }) => name,
      cell: ({ name }) => <SegmentName by={by} name={name} />,
    },
    {
      id: 'count',
      name: 'Page views',
      title: 'Values of the vital most page views told',
      figure: true,
      value: ({ count }) => count,
      cell: ({ count }) => formatCount(count),
    },
    ...vitalNames.map((metric: VitalName): Column<SegmentRow> => ({
      id: metric,
      name: metric.toUpperCase(),
      title: vitalTitles[metric],
      figure: true,
      value: ({ vitals }) => vitals[metric]?.p75 ?? null,
      cell: ({ vitals }) => <VitalCell metric={metric} vital={vitals[metric]} />,
    })),
  ]
}

function SegmentName({ by, name }: { readonly by: Side; readonly name: string }): ReactNode {
  if (name === '') return <span className="muted">not told</span>
  if (by === 'day') return name
  return (
    <button className={styles['name']} onClick={() => go({ [by]: name, view: '' })} title={`Look at ${name} alone`}>
      {by === 'route' ? <code>{name}</code> : by === 'country' ? countryName(name) : name}
    </button>
  )
}

function toSaved({ name, count, vitals }: SegmentRow, by: Side): SavedRow {
  const cells = vitalNames.flatMap((metric) => {
    const vital = vitals[metric]
    return [
      [`${metric}_p75`, vital?.p75 ?? null],
      [`${metric}_low`, vital?.interval?.[0] ?? null],
      [`${metric}_high`, vital?.interval?.[1] ?? null],
      [`${metric}_count`, vital?.count ?? 0],
    ] as const
  })
  return { [by]: name, count, ...Object.fromEntries(cells) }
}
