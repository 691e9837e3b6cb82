import { type VitalName, vitalThresholds } from '@firstpaint/core/vitals'
import { type ReactNode, useState } from 'react'
import type { ReleaseRow, TrendPoint } from '../api/answers.ts'
import { formatCount, formatDay, formatHour, formatTick, formatValue } from '../format.ts'
import { niceTicks } from './nice-ticks.ts'
import { timeTicks } from './time-ticks.ts'
import styles from './trend-chart.module.css'
import { useWidth } from './use-width.ts'

export interface TrendChartProps {
  readonly metric: VitalName
  readonly points: readonly TrendPoint[]
  readonly releases: readonly ReleaseRow[]
  /** First and last day; of hours, first and last moment. */
  readonly from: string
  readonly to: string
  readonly every: 'hour' | 'day'
}

const dayMs = 24 * 3600 * 1000
const stepMs = { hour: 3600 * 1000, day: dayMs } as const
const room = { top: 26, right: 12, bottom: 26, left: 52 }
const height = 260

interface Mark {
  readonly at: number
  readonly name: string
  readonly note: string | null
}

/** p75 by day or hour with its 95 % interval, thresholds, and a mark for each deploy. */
export function TrendChart({ metric, points, releases, from, to, every }: TrendChartProps): ReactNode {
  const [width, ref] = useWidth(800)
  const [at, setAt] = useState<number>()
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const known = points.filter((point) => point.p75 !== null)
  const [good, poor] = vitalThresholds[metric]
  const top = Math.max(
    good * 1.12,
    ...known.map(({ p75, interval }) => Math.min(interval?.[1] ?? p75!, p75! * 1.6) * 1.08),
  )
  const x = (time: number): number =>
    room.left + (last === first ? 0.5 : (time - first) / (last - first)) * (width - room.left - room.right)
  const y = (value: number): number =>
    height - room.bottom - (Math.min(value, top) / top) * (height - room.top - room.bottom)
  const marks = marksOf(releases, { first, last, every })
  const shown = at === undefined ? undefined : known[at]
  const line = known.map(({ start, p75 }, index) => `${index ? 'L' : 'M'}${x(Date.parse(start))} ${y(p75!)}`).join('')
  const bands = runsOf(
    known.filter(({ interval }) => interval !== null),
    stepMs[every],
  ).map((run) =>
    [
      ...run.map(({ start, interval }) => `${x(Date.parse(start))} ${y(interval![1])}`),
      ...run.toReversed().map(({ start, interval }) => `${x(Date.parse(start))} ${y(interval![0])}`),
    ].join('L'),
  )
  const onPointer = (clientX: number, left: number): void => {
    const near = known.reduce(
      (best, { start }, index) => {
        const distance = Math.abs(x(Date.parse(start)) - (clientX - left))
        return distance < best.distance ? { index, distance } : best
      },
      { index: -1, distance: Infinity },
    )
    setAt(near.index === -1 ? undefined : near.index)
  }
  const nameTime = every === 'hour' ? formatHour : formatDay
  const ticks = timeTicks({ first, last, every, most: Math.max(2, (width - 100) / 90) })
  return (
    <div className={styles['frame']} ref={ref}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={describe({ metric, points: known, marks, every })}
        onPointerMove={(event) => onPointer(event.clientX, event.currentTarget.getBoundingClientRect().left)}
        onPointerLeave={() => setAt(undefined)}
      >
        <rect
          className={`${styles['zone']} good`}
          x={room.left}
          width={Math.max(0, width - room.left - room.right)}
          y={y(good)}
          height={y(0) - y(good)}
        />
        {niceTicks(top, 4).map((tick) => (
          <g key={tick}>
            <line className={styles['grid']} x1={room.left} x2={width - room.right} y1={y(tick)} y2={y(tick)} />
            <text className={styles['tick']} x={room.left - 8} y={y(tick) + 3.5} textAnchor="end">
              {formatTick(metric, tick)}
            </text>
          </g>
        ))}
        {ticks.map((time) => (
          <text
            key={time}
            className={styles['tick']}
            x={x(time)}
            y={height - 8}
            textAnchor={time === last && first !== last ? 'end' : 'middle'}
          >
            {formatTime(time, every, last - first)}
          </text>
        ))}
        {[good, poor]
          .filter((limit) => limit < top)
          .map((limit) => (
            <g key={limit}>
              <line
                className={`${styles['limit']} ${limit === good ? 'good' : 'poor'}`}
                x1={room.left}
                x2={width - room.right}
                y1={y(limit)}
                y2={y(limit)}
              />
            </g>
          ))}
        {marks.map(({ at: time, name, note }, index) => (
          <g key={name} className={styles['deploy']}>
            <line x1={x(time)} x2={x(time)} y1={room.top - 8} y2={height - room.bottom} />
            {(index === marks.length - 1 || x(marks[index + 1]!.at) - x(time) > 62) && (
              <text x={Math.min(x(time) + 5, width - 60)} y={room.top - 10}>
                {name.slice(0, 10)}
              </text>
            )}
            <path d={`M${x(time) - 4} ${room.top - 12}h8l-4 6z`} />
            <title>{`${name}${note === null ? '' : `: ${note}`}`}</title>
          </g>
        ))}
        {bands.map((band) => (
          <path key={band} className={styles['band']} d={`M${band}Z`} />
        ))}
        <path className={styles['line']} d={line} />
        {known.map(({ start, p75, interval }, index) => (
          <circle
            key={start}
            className={interval === null ? styles['unsure'] : styles['point']}
            cx={x(Date.parse(start))}
            cy={y(p75!)}
            r={index === at ? 5 : known.length > 45 ? 0 : 3}
          />
        ))}
      </svg>
      {shown !== undefined && (
        <div
          className={styles['tip']}
          style={{ left: Math.max(80, Math.min(width - 80, x(Date.parse(shown.start)))), top: y(shown.p75!) }}
        >
          <b className="number">{formatValue(metric, shown.p75!)}</b>
          <span>{nameTime(shown.start)}</span>
          <span className="number">
            {formatCount(shown.count)} values
            {shown.interval === null
              ? ', not enough to be sure'
              : ` · ${formatValue(metric, shown.interval[0])} to ${formatValue(metric, shown.interval[1])}`}
          </span>
        </div>
      )}
    </div>
  )
}

/** Deploys in this time, earliest first; where nobody said when, the first visit tells. */
function marksOf(
  releases: readonly ReleaseRow[],
  { first, last, every }: { readonly first: number; readonly last: number; readonly every: TrendChartProps['every'] },
): readonly Mark[] {
  const step = stepMs[every]
  return releases
    .flatMap(({ name, deployedAt, firstSeen, note }) => {
      const when = deployedAt ?? firstSeen
      return when === null ? [] : [{ at: Math.floor(Date.parse(when) / step) * step, name, note }]
    })
    .filter(({ at }) => at >= first && at <= last)
    .toSorted((a, b) => a.at - b.at)
}

/** Points without a gap between them: of what nobody knows anything, nothing is drawn. */
function runsOf(points: readonly TrendPoint[], step: number): readonly (readonly TrendPoint[])[] {
  const runs: TrendPoint[][] = []
  for (const point of points) {
    const last = runs.at(-1)?.at(-1)
    if (last && Date.parse(point.start) - Date.parse(last.start) <= step) runs.at(-1)!.push(point)
    else runs.push([point])
  }
  return runs.filter((run) => run.length > 1)
}

/** What stands below the axis: of hours of several days, days. */
function formatTime(time: number, every: TrendChartProps['every'], span: number): string {
  const text = new Date(time).toISOString()
  return every === 'hour' && span < 2 * dayMs ? text.slice(11, 16) : formatDay(text)
}

interface Described {
  readonly metric: VitalName
  readonly points: readonly TrendPoint[]
  readonly marks: readonly Mark[]
  readonly every: TrendChartProps['every']
}

function describe({ metric, points, marks, every }: Described): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return 'No values in this time.'
  const name = every === 'hour' ? formatHour : formatDay
  const deploys =
    marks.length === 0
      ? ''
      : ` Deploys: ${marks.map((mark) => `${mark.name} on ${name(new Date(mark.at).toISOString())}`).join(', ')}.`
  return `p75 by ${every}, from ${formatValue(metric, first.p75!)} on ${name(first.start)} to ${formatValue(metric, last.p75!)} on ${name(last.start)}.${deploys}`
}
