import { vitalNames } from '@firstpaint/core/vitals'
import { type ReactNode, useState } from 'react'
import type { LiveView } from '../api/answers.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useFilter } from '../filter/filter.ts'
import { formatValue } from '../format.ts'
import { ratingOf } from '../rating-of.ts'
import { Answer } from '../ui/answer.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './live.module.css'

/** Ms between two looks. */
const every = 2000
/** Page views shown; what is older is in the other views. */
const most = 30

/** The latest page views as they arrive. */
export function Live(): ReactNode {
  const { app, environment } = useFilter()
  const [paused, setPaused] = useState(false)
  const answer = useAnswer<{ views: readonly LiveView[] }>(
    'v1/live',
    { app, environment },
    paused ? 24 * 3600 * 1000 : every,
  )
  return (
    <div className="stack">
      <div className="spread">
        <p className={styles['state']}>
          <span className={paused ? styles['still'] : styles['pulse']} aria-hidden />
          {paused ? 'Paused' : 'Looking every two seconds'}
        </p>
        <button className="button" aria-pressed={paused} onClick={() => setPaused(!paused)}>
          {paused ? 'Go on' : 'Pause'}
        </button>
      </div>
      <Answer of={answer} height={420}>
        {({ views }) =>
          views.length === 0 ? (
            <Notice title="Nobody has been here yet">
              Open a page that reports; it is here seconds after it is hidden or closed.
            </Notice>
          ) : (
            <ol className={`card ${styles['views']}`}>
              {views.slice(0, most).map((view, index) => (
                <li key={`${view.at} ${view.route} ${views.slice(0, index).filter(({ at }) => at === view.at).length}`}>
                  <time dateTime={view.at} className="muted small number">
                    {timeOf(view.at)}
                  </time>
                  <span className={styles['where']}>
                    <code>{view.route}</code>
                    <span className="muted small">
                      {[view.device, view.release].filter((text) => text !== null).join(' · ')}
                    </span>
                  </span>
                  <span className={styles['vitals']}>
                    {vitalNames
                      .filter((name) => view.vitals[name] !== undefined)
                      .map((name) => (
                        <span key={name} className={`${styles['vital']} number ${ratingOf(name, view.vitals[name]!)}`}>
                          <span>{name.toUpperCase()}</span> {formatValue(name, view.vitals[name]!)}
                        </span>
                      ))}
                    {view.errors > 0 && (
                      <span className={`${styles['vital']} poor`}>
                        {view.errors} {view.errors === 1 ? 'error' : 'errors'}
                      </span>
                    )}
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
    </div>
  )
}

const clock = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
const timeOf = (at: string): string => clock.format(new Date(at))
