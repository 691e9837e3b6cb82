import type { ReactNode } from 'react'
import type { OverviewVital } from '../../api/answers.ts'
import { formatCount } from '../../format.ts'
import styles from './verdict.module.css'

/** One sentence: do the Core Web Vitals pass, and which one stands in the way? */
export function Verdict({ vitals }: { readonly vitals: readonly OverviewVital[]; readonly since: string }): ReactNode {
  const told = vitals.filter(({ rating, interval }) => rating !== null && interval !== null)
  const failing = told.filter(({ rating }) => rating !== 'good')
  const most = Math.max(0, ...vitals.map(({ count }) => count))
  const names = failing.map(({ name }) => name.toUpperCase()).join(' and ')
  const tone =
    told.length === 0
      ? 'unrated'
      : failing.length === 0
        ? 'good'
        : failing.some(({ rating }) => rating === 'poor')
          ? 'poor'
          : 'needs-improvement'
  const text =
    told.length === 0
      ? 'Not enough data to judge'
      : failing.length > 0
        ? `Core Web Vitals do not pass: ${names}`
        : told.length === vitals.length
          ? 'Core Web Vitals pass'
          : 'What can be judged passes'
  return (
    <p className={`${styles['verdict']} ${tone}`}>
      <svg viewBox="0 0 20 20" width="22" height="22" aria-hidden>
        <circle cx="10" cy="10" r="9" />
        <path
          d={tone === 'good' ? 'm6 10.4 2.7 2.6L14 7.4' : tone === 'unrated' ? 'M6 10h8' : 'M10 5.6v5.2M10 13.9v.2'}
        />
      </svg>
      <b>{text}</b>
      <span className="muted number">
        p75 of {formatCount(most)} page views
        {told.length < vitals.length && told.length > 0
          ? `; not enough data on ${vitals
              .filter((vital) => !told.includes(vital))
              .map(({ name }) => name.toUpperCase())
              .join(' and ')}`
          : ''}
      </span>
    </p>
  )
}
