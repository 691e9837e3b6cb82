import type { VitalName } from '@firstpaint/core/vitals'
import type { ReactNode } from 'react'
import type { Overview as OverviewAnswer, ReleaseRow, SegmentRow, TrendPoint } from '../api/answers.ts'
import { useAnswer } from '../api/use-answer.ts'
import { TrendChart } from '../charts/trend-chart.tsx'
import { lastDay, lastHour, toQuery, trendStep, useFilter } from '../filter/filter.ts'
import { formatDay, vitalTitles } from '../format.ts'
import { Answer } from '../ui/answer.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Tabs } from '../ui/tabs.tsx'
import styles from './overview.module.css'
import { Verdict } from './overview/verdict.tsx'
import { VitalCard } from './overview/vital-card.tsx'
import { WorstRoutes } from './overview/worst-routes.tsx'

const core: readonly VitalName[] = ['lcp', 'inp', 'cls']
const other: readonly VitalName[] = ['fcp', 'ttfb']

/** Every vital against its thresholds, with its spread; how one went; where to look first. */
export function Overview(): ReactNode {
  const filter = useFilter()
  const query = toQuery(filter)
  const overview = useAnswer<OverviewAnswer>('v1/overview', query)
  const counted = overview.data?.vitals.find(({ name }) => name === filter.metric)?.count ?? 0
  const every = trendStep(filter, counted)
  const trend = useAnswer<{ points: readonly TrendPoint[]; releases: readonly ReleaseRow[] }>('v1/trend', {
    ...query,
    metric: filter.metric,
    every,
  })
  const routes = useAnswer<{ rows: readonly SegmentRow[] }>('v1/segments', { ...query, by: 'route' })
  return (
    <div className="stack">
      <Answer of={overview} height={520}>
        {({ vitals, before }) => {
          const than = `the ${filter.days === 1 ? 'day' : `${filter.days} days`} before ${formatDay(query['from']!)}`
          const pick = (names: readonly VitalName[]): ReactNode =>
            names.map((name) => (
              <VitalCard
                key={name}
                vital={vitals.find((vital) => vital.name === name)!}
                than={than}
                current={filter.metric === name}
              />
            ))
          return (
            <div className="stack">
              <Verdict vitals={vitals.filter(({ name }) => core.includes(name))} since={before.to} />
              <div className={styles['core']}>{pick(core)}</div>
              <div className={styles['other']}>{pick(other)}</div>
            </div>
          )
        }}
      </Answer>
      <section className="card stack" aria-labelledby="trend">
        <div className="spread">
          <h2 className="title" id="trend">
            {vitalTitles[filter.metric]}, p75 by {every}
          </h2>
          <Tabs
            label="Vital"
            items={[...core, ...other].map((id) => ({ id, name: id.toUpperCase(), title: vitalTitles[id] }))}
            current={filter.metric}
            to={(metric) => ({ metric: metric === 'lcp' ? '' : metric })}
          />
        </div>
        {trend.data === undefined ? (
          <Skeleton height={260} />
        ) : (
          <div className={trend.stale ? 'stale' : ''}>
            <TrendChart
              metric={filter.metric}
              points={trend.data.points}
              releases={trend.data.releases}
              from={query['from']!}
              to={every === 'day' ? lastDay() : lastHour()}
              every={every}
            />
          </div>
        )}
        <p className="muted small">
          The band is where the p75 of all visitors lies in 95 of 100 samples like these. A hollow point has too few
          values to say. Flags are deploys.
        </p>
      </section>
      {routes.data !== undefined && <WorstRoutes rows={routes.data.rows} />}
    </div>
  )
}
