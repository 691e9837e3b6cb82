import type { ReactNode } from 'react'
import type { Blame, BlamedModule } from '../api/answers.ts'
import { useAnswer } from '../api/use-answer.ts'
import { toQuery, useFilter } from '../filter/filter.ts'
import { formatCount, formatShare, formatValue } from '../format.ts'
import { Answer } from '../ui/answer.tsx'
import styles from './causes.module.css'

const unknowns: Readonly<Record<NonNullable<BlamedModule['unknown']>, string>> = {
  'no-map': 'its release has no module map',
  'other-script': 'no script of the build',
  'no-position': 'the browser told no position',
  'no-module': 'added by the bundler',
}
const mostNamed = 3

/** Which chunks and modules ran while visitors waited for an interaction. */
export function BlamedModules(): ReactNode {
  const answer = useAnswer<Blame>('v1/blame', toQuery(useFilter()))
  return (
    <section className="card stack">
      <h2 className="title">Modules to blame</h2>
      <Answer of={answer} height={120}>
        {(blame) => (
          <div className="stack">
            <p className="muted small">{describe(blame)}</p>
            {blame.modules.length > 0 && (
              <ol className={styles['list']}>
                {blame.modules.map(({ module, unknown, chunk, share, p75 }) => (
                  <li key={`${module} ${unknown} ${chunk}`}>
                    <span className={styles['place']}>
                      <code title={module ?? chunk}>{module ?? chunk}</code>
                      <span className="muted small">{unknown === null ? `in ${chunk}` : unknowns[unknown]}</span>
                    </span>
                    <span className={styles['weight']} aria-hidden>
                      <i style={{ width: `${share * 100}%` }} />
                    </span>
                    <span className="number">
                      <b>{formatValue('inp', p75)}</b> <span className="muted small">p75, in {formatShare(share)}</span>
                    </span>
                  </li>
                ))}
              </ol>
            )}
            {blame.unmapped.length > 0 && (
              <p className="muted small">
                No module map of {nameReleases(blame.unmapped)}: their scripts have their address alone. Builds with{' '}
                <code>firstpaint()</code> write one to <code>.firstpaint/module-map.json</code>; give it to{' '}
                <code>firstpaint metrics --module-maps</code>.
              </p>
            )}
          </div>
        )}
      </Answer>
    </section>
  )
}

function describe({ views, partial, days }: Blame): string {
  if (views === 0)
    return `No page view in this time tells of a script that held up an interaction. Only Chromium does, and whole page views are kept ${days} days.`
  const which = partial ? `the latest ${formatCount(views)}` : formatCount(views)
  return `What ran while the visitor waited, in ${which} page views that tell of it (Chromium alone does; whole page views are kept ${days} days). Times are per page view, shares of those.`
}

function nameReleases(releases: Blame['unmapped']): string {
  const named = releases.slice(0, mostNamed).map((name) => name ?? 'page views without a release')
  const more = releases.length - named.length
  return [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')
}
