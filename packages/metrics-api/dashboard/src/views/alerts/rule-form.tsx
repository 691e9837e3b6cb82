import { vitalNames, vitalThresholds } from '@firstpaint/core/vitals'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { AlertsAnswer, RuleDocument, RulesTest, VitalsRow } from '../../api/answers.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { formatMoment } from '../../format.ts'
import styles from './alerts.module.css'
import { keptRoutes, ruleOf } from './rule-of-form.ts'
import { useChange } from './use-change.ts'

export interface RuleFormProps {
  readonly app: string
  /** The one that is changed; undefined for a new one. */
  readonly rule: RuleDocument | undefined
  readonly channels: AlertsAnswer['channels']
  /** Called with whether anything was kept. */
  readonly onDone: (changed: boolean) => void
}

const devices = ['phone', 'tablet', 'desktop']

/** Makes or changes a rule, and tries it on the weeks that are kept before anybody is woken by it. */
export function RuleForm({ app, rule, channels, onDone }: RuleFormProps): ReactNode {
  const id = useId()
  const { send, busy, problem } = useChange()
  const [kind, setKind] = useState(rule?.kind ?? 'regression')
  const [metric, setMetric] = useState(rule?.metric ?? 'lcp')
  const [tried, setTried] = useState<RulesTest>()
  const routes = useAnswer<{ rows: readonly VitalsRow[] }>('v1/vitals', { app, by: 'route', metric: 'ttfb' }, 600_000)
  const known = (routes.data?.rows ?? []).map(({ name }) => name).filter((name) => name !== '')
  const several = (rule?.routes?.length ?? 0) > 1
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const made = ruleOf(new FormData(event.currentTarget), { app, before: rule })
    if (rule && rule.name !== made.name) {
      // Under another name it would be a second one.
      if (!(await send('v1/alerts/rules', { method: 'POST', body: made }))) return
      await send(`v1/alerts/rules?${new URLSearchParams({ name: rule.name })}`, { method: 'DELETE' })
      return onDone(true)
    }
    if (await send('v1/alerts/rules', { method: 'POST', body: made })) onDone(true)
  }
  const tryIt = async (form: HTMLFormElement | null): Promise<void> => {
    if (!form?.reportValidity()) return
    const { to: _, ...made } = ruleOf(new FormData(form), { app, before: rule })
    setTried(await send<RulesTest>('v1/alerts/test', { method: 'POST', body: { rules: [made] } }))
  }
  return (
    <form
      className={styles['form']}
      aria-label={rule ? `Change ${rule.name}` : 'New rule'}
      onSubmit={(event) => void save(event)}
      onChange={() => setTried(undefined)}
    >
      <label htmlFor={`${id}name`}>
        Name
        <input id={`${id}name`} name="name" required maxLength={200} defaultValue={rule?.name} autoComplete="off" />
      </label>
      <label htmlFor={`${id}kind`}>
        Tell when
        <select
          id={`${id}kind`}
          name="kind"
          value={kind}
          onChange={({ target }) => setKind(target.value as RuleDocument['kind'])}
        >
          <option value="regression">it becomes slower</option>
          <option value="threshold">it is above a limit</option>
        </select>
      </label>
      <label htmlFor={`${id}metric`}>
        Vital
        <select
          id={`${id}metric`}
          name="metric"
          value={metric}
          onChange={({ target }) => setMetric(target.value as RuleDocument['metric'])}
        >
          {vitalNames.map((name) => (
            <option key={name} value={name}>
              {name.toUpperCase()}
            </option>
          ))}
        </select>
      </label>
      {kind === 'threshold' ? (
        <label htmlFor={`${id}above`}>
          p75 above{metric === 'cls' ? '' : ', ms'}
          <input
            key={metric}
            id={`${id}above`}
            name="above"
            type="number"
            required
            min={0}
            max={10_000_000}
            step="any"
            defaultValue={rule?.metric === metric && rule.above !== undefined ? rule.above : vitalThresholds[metric][0]}
          />
        </label>
      ) : (
        <label htmlFor={`${id}shift`}>
          By, %
          <input
            id={`${id}shift`}
            name="shift"
            type="number"
            required
            min={2}
            max={1000}
            step="any"
            defaultValue={Math.round((rule?.shift ?? 0.15) * 100)}
          />
        </label>
      )}
      <label htmlFor={`${id}route`}>
        Route
        <select id={`${id}route`} name="route" defaultValue={several ? keptRoutes : (rule?.routes?.[0] ?? '')}>
          <option value="">Each, and all together</option>
          <option value="(all)">All together only</option>
          {several && <option value={keptRoutes}>{rule?.routes?.join(', ')}</option>}
          {[...new Set([...(rule?.routes ?? []).filter((name) => name !== '(all)'), ...known])].map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>Devices</legend>
        {devices.map((device) => (
          <label key={device} className="row">
            <input
              type="checkbox"
              name="device"
              value={device}
              defaultChecked={rule?.devices === undefined || rule.devices.includes(device)}
            />
            {device}
          </label>
        ))}
      </fieldset>
      {channels.length > 0 && (
        <fieldset>
          <legend>Told to</legend>
          {channels.map(({ name, kind: by }) => (
            <label key={name} className="row">
              <input
                type="checkbox"
                name="to"
                value={name}
                defaultChecked={rule?.to === undefined || rule.to.includes(name)}
              />
              {name} <span className="muted small">{by}</span>
            </label>
          ))}
          <input type="hidden" name="channels" value={channels.length} />
        </fieldset>
      )}
      <div className={`row ${styles['actions']}`}>
        <button className="button primary" disabled={busy}>
          {rule ? 'Keep the change' : 'Keep the rule'}
        </button>
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={(event) => void tryIt(event.currentTarget.form)}
        >
          Try it on the past weeks
        </button>
        <button type="button" className="button" onClick={() => onDone(false)}>
          Cancel
        </button>
        <output className="small">
          {problem === undefined ? (
            tried && triedText(tried)
          ) : (
            <span className="poor" style={{ color: 'var(--rating-text)' }}>
              {problem}
            </span>
          )}
        </output>
      </div>
    </form>
  )
}

function triedText({ from, to, events }: RulesTest): string {
  if (from === null || to === null) return 'Nothing is kept yet that it could be tried on.'
  const began = events.filter(({ type }) => type === 'firing')
  const span = `${formatMoment(from)} to ${formatMoment(to)}`
  const last = began.at(-1)
  if (last === undefined) return `It would not have told anything, ${span}.`
  const times = began.length === 1 ? 'once' : `${began.length} times`
  return `It would have told something ${times}, ${span}; last on ${formatMoment(last.at)}: ${last.message}`
}
