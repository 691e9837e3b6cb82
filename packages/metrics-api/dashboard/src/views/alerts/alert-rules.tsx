import { type ReactNode, useRef, useState } from 'react'
import type { AlertsAnswer, RuleDocument } from '../../api/answers.ts'
import styles from './alerts.module.css'
import { describeRule } from './describe-rule.ts'
import { RuleForm } from './rule-form.tsx'
import { useChange } from './use-change.ts'

export interface AlertRulesProps extends Pick<AlertsAnswer, 'rules' | 'ownRules' | 'channels'> {
  readonly app: string
  readonly onChanged: () => void
}

/** The rules: those of the file to be read, those made here to be changed. */
export function AlertRules({ app, rules, ownRules, channels, onChanged }: AlertRulesProps): ReactNode {
  const { send, busy, problem } = useChange()
  const [edited, setEdited] = useState<RuleDocument | 'new'>()
  const adder = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setEdited(undefined)
    // What had the focus is gone with the form.
    requestAnimationFrame(() => adder.current?.focus())
  }
  const remove = async (name: string): Promise<void> => {
    const done = await send(`v1/alerts/rules?${new URLSearchParams({ name })}`, { method: 'DELETE' })
    if (done) onChanged()
  }
  return (
    <section className="card stack">
      <div className="spread">
        <h2 className="title">Rules</h2>
        {edited === undefined && (
          <button ref={adder} className="button" onClick={() => setEdited('new')}>
            Add a rule
          </button>
        )}
      </div>
      {edited !== undefined && (
        <RuleForm
          key={edited === 'new' ? '' : edited.name}
          app={app}
          rule={edited === 'new' ? undefined : edited}
          channels={channels}
          onDone={(changed) => {
            close()
            if (changed) onChanged()
          }}
        />
      )}
      {rules.length + ownRules.length === 0 && edited === undefined && (
        <p className="muted">
          Add one here, or write them into <code>firstpaint.alerts.yaml</code> beside where the metrics API runs.
        </p>
      )}
      <ul className={styles['rules']}>
        {ownRules.map((rule) => (
          <li key={rule.name}>
            <div className={styles['what']}>
              <b>{rule.name}</b>
              <span>{describeRule(rule)}</span>
              <span className="muted small">{toldTo(rule, channels)}</span>
            </div>
            <span className="row">
              <button
                className="button"
                aria-label={`Change ${rule.name}`}
                disabled={busy}
                onClick={() => setEdited(rule)}
              >
                Change
              </button>
              <button
                className="button"
                aria-label={`Remove ${rule.name}`}
                disabled={busy}
                onClick={() => void remove(rule.name)}
              >
                Remove
              </button>
            </span>
          </li>
        ))}
        {rules.map((rule) => (
          <li key={rule.name}>
            <div className={styles['what']}>
              <b>{rule.name}</b>
              <span>{describeRule(rule)}</span>
              <span className="muted small">{toldTo(rule, channels)}</span>
            </div>
            <span className="muted small">of the file</span>
          </li>
        ))}
      </ul>
      <output className={`small poor ${styles['problem']}`} style={{ color: 'var(--rating-text)' }}>
        {problem}
      </output>
    </section>
  )
}

function toldTo({ to }: Pick<RuleDocument, 'to'>, channels: AlertsAnswer['channels']): string {
  const names = to ?? channels.map(({ name }) => name)
  return names.length === 0 ? 'shown here only: the file of rules names no channel' : `told to ${names.join(', ')}`
}
