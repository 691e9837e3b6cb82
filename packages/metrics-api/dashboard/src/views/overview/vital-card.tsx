import type { ReactNode } from 'react'
import type { OverviewVital } from '../../api/answers.ts'
import { Histogram } from '../../charts/histogram.tsx'
import { RatingsBar } from '../../charts/ratings-bar.tsx'
import { Sparkline } from '../../charts/sparkline.tsx'
import { addressWith, go } from '../../filter/location.ts'
import { formatValue, thresholdText, vitalTitles } from '../../format.ts'
import { RatingBadge } from '../../ui/badge.tsx'
import { Sample } from '../../ui/sample.tsx'
import { ShiftNote } from '../../ui/shift-note.tsx'
import styles from './vital-card.module.css'

export interface VitalCardProps {
  readonly vital: OverviewVital
  /** What the shift compares with, in words. */
  readonly than: string
  /** Whether its trend is shown below. */
  readonly current: boolean
}

/** One vital: p75, how sure it is, how values are spread, what has moved. */
export function VitalCard({ vital, than, current }: VitalCardProps): ReactNode {
  const { name, p75, interval, rating, ratings, count, bars, days, shift } = vital
  const changes = { metric: name === 'lcp' ? '' : name }
  return (
    <article className={`card ${styles['card']} ${current ? styles['current'] : ''}`}>
      <header className="spread">
        <h2>
          <a
            href={addressWith(changes)}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              go(changes, { replace: true })
            }}
          >
            {name.toUpperCase()} <span className="muted">{vitalTitles[name]}</span>
          </a>
        </h2>
        <RatingBadge rating={interval === null ? null : rating} />
      </header>
      <p className={styles['value']}>
        <b className="number">{p75 === null ? '–' : formatValue(name, p75)}</b>
        <Sparkline values={days.map((day) => day.p75)} />
      </p>
      <p className="muted small">p75 · {thresholdText(name)}</p>
      <Histogram metric={name} bars={bars} p75={p75} />
      {ratings !== null && <RatingsBar ratings={ratings} />}
      <footer>
        <ShiftNote shift={shift} than={than} />
        <Sample metric={name} of={{ count, interval }} />
      </footer>
    </article>
  )
}
