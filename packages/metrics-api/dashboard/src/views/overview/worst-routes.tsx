import { type VitalName, vitalNames } from '@firstpaint/core/vitals'
import type { ReactNode } from 'react'
import type { SegmentRow } from '../../api/answers.ts'
import { RatingsBar } from '../../charts/ratings-bar.tsx'
import { go } from '../../filter/location.ts'
import { formatCount, formatShare, formatValue } from '../../format.ts'
import { RatingBadge } from '../../ui/badge.tsx'
import styles from './worst-routes.module.css'

const most = 6

interface Place {
  readonly route: string
  readonly metric: VitalName
  readonly slow: number
  readonly count: number
  readonly vital: NonNullable<SegmentRow['vitals'][VitalName]>
}

/** Where the most page views miss a Core Web Vital: worst times often, not worst alone. */
export function WorstRoutes({ rows }: { readonly rows: readonly SegmentRow[] }): ReactNode {
  const places = rows
    .flatMap(({ name: route, vitals }) =>
      vitalNames.slice(0, 3).flatMap((metric): Place[] => {
        const vital = vitals[metric]
        if (!vital?.ratings || vital.interval === null) return []
        const slow = vital.ratings.needsImprovement + vital.ratings.poor
        return vital.rating === 'good' ? [] : [{ route, metric, slow, count: vital.count, vital }]
      }),
    )
    .toSorted((a, b) => b.slow - a.slow)
    .slice(0, most)
  if (places.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="first">
      <div className="spread">
        <h2 className="title" id="first">
          Where to look first
        </h2>
        <span className="muted small">routes that do not pass, by page views that miss “good”</span>
      </div>
      <ol className={styles['places']}>
        {places.map(({ route, metric, slow, count, vital }) => (
          <li key={`${route} ${metric}`}>
            <button onClick={() => go({ view: 'causes', route, metric: metric === 'lcp' ? '' : metric })}>
              <span className={styles['route']}>
                <code>{route}</code>
                <span className="muted small number">
                  {formatCount(slow)} of {formatCount(count)} ({formatShare(slow / count)})
                </span>
              </span>
              <RatingsBar ratings={vital.ratings!} compact />
              <span className={`${styles['value']} number`}>
                {metric.toUpperCase()} {formatValue(metric, vital.p75!)}
              </span>
              <RatingBadge rating={vital.rating} />
              <span className={styles['why']}>Why?</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
