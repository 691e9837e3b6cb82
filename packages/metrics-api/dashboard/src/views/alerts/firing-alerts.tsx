import type { ReactNode } from 'react'
import type { FiringAlert, StoredMute } from '../../api/answers.ts'
import { formatMoment } from '../../format.ts'
import { AlertLabels } from './alert-labels.tsx'
import styles from './alerts.module.css'
import { useChange } from './use-change.ts'

export interface FiringAlertsProps {
  readonly app: string
  readonly firing: readonly FiringAlert[]
  readonly mutes: readonly StoredMute[]
  readonly hasRules: boolean
  readonly onMuted: () => void
}

/** Alerts that fire now, each with a way to be left alone, and what is muted. */
export function FiringAlerts({ app, firing, mutes, hasRules, onMuted }: FiringAlertsProps): ReactNode {
  const { send, busy, problem } = useChange()
  const mute = async (rule: string | null, labels: Readonly<Record<string, string>>, hours: number): Promise<void> => {
    const done = await send('v1/alerts/mutes', {
      method: 'POST',
      body: { ...(rule !== null && { rule }), labels, hours, note: 'from the dashboard' },
    })
    if (done) onMuted()
  }
  const isMuted = ({ rule, labels }: FiringAlert): boolean =>
    mutes.some(
      (one) =>
        (one.rule === null || one.rule === rule) &&
        Object.entries(one.labels).every(([name, value]) => labels[name] === value),
    )
  return (
    <section className="card stack">
      <h2 className="title">Firing now</h2>
      {firing.length === 0 ? (
        <p className={`${styles['calm']} ${hasRules ? 'good' : 'unrated'}`}>
          <span className={styles['dot']} aria-hidden />
          {hasRules ? 'Nothing: every rule is kept.' : 'Nothing is watched yet: there is no rule.'}
        </p>
      ) : (
        <ul className={styles['firing']}>
          {firing.map((alert) => (
            <li key={alert.key} className="poor">
              <span className={styles['dot']} aria-hidden />
              <div className={styles['what']}>
                <p className="row">
                  <b>{alert.rule}</b>
                  <AlertLabels labels={alert.labels} release={alert.release} />
                </p>
                {alert.message !== null && <p>{alert.message}</p>}
                <p className="muted small">since {formatMoment(alert.since)}</p>
              </div>
              {isMuted(alert) ? (
                <span className="muted small">muted</span>
              ) : (
                <span className="row">
                  {[1, 8, 24].map((hours) => (
                    <button
                      key={hours}
                      className="button"
                      disabled={busy}
                      aria-label={`Mute ${alert.rule} in ${alert.labels['route'] ?? 'all routes'} for ${hours} hours`}
                      onClick={() => void mute(alert.rule, mutedLabels(alert, app), hours)}
                    >
                      Mute {hours} h
                    </button>
                  ))}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {mutes.length > 0 && (
        <ul className={styles['mutes']} aria-label="Muted">
          {mutes.map(({ rule, labels, until, note }) => (
            <li key={JSON.stringify([rule, labels])} className="row small">
              <span className="muted">Muted until {formatMoment(until)}:</span>
              <b>{rule ?? 'all rules'}</b>
              <AlertLabels labels={labels} release={null} />
              {note !== '' && <span className="muted">{note}</span>}
              <button className="button" disabled={busy} onClick={() => void mute(rule, labels, 0)}>
                Tell again
              </button>
            </li>
          ))}
        </ul>
      )}
      <output className={`small poor ${styles['problem']}`} style={{ color: 'var(--rating-text)' }}>
        {problem}
      </output>
    </section>
  )
}

/** A mute is of this app, though an alert of an old version may not say so. */
function mutedLabels({ labels }: FiringAlert, app: string): Readonly<Record<string, string>> {
  return { ...labels, app }
}
