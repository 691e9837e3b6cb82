import { vitalNames } from '@firstpaint/core/vitals'
import type { ReactNode } from 'react'
import type { ReleaseComparison, ReleaseRow } from '../api/answers.ts'
import { useAnswer } from '../api/use-answer.ts'
import { ShiftPlot } from '../charts/shift-plot.tsx'
import { toQuery, useFilter } from '../filter/filter.ts'
import { go, useSearch } from '../filter/location.ts'
import { formatCount, formatDay, formatShare, formatShift, formatValue, vitalTitles } from '../format.ts'
import { Answer } from '../ui/answer.tsx'
import { Notice } from '../ui/notice.tsx'
import { SaveButtons } from '../ui/save-buttons.tsx'
import styles from './releases.module.css'
import { useComparisons } from './releases/use-comparisons.ts'

/** Two releases against each other, each vital with what may be said of the difference. */
export function Releases(): ReactNode {
  const filter = useFilter()
  const search = useSearch()
  const query = toQuery(filter)
  const answer = useAnswer<{ releases: readonly ReleaseRow[] }>('v1/releases', {
    app: query['app'],
    environment: query['environment'],
  })
  const names = (answer.data?.releases ?? []).filter(({ firstSeen }) => firstSeen !== null).map(({ name }) => name)
  const after = search.get('after') || names[0] || ''
  const before =
    search.get('before') || names.find((name, index) => name !== after && index > names.indexOf(after)) || ''
  const comparisons = useComparisons({ ...query, release: undefined }, before, after)
  return (
    <Answer of={answer} height={420}>
      {({ releases }) =>
        names.length < 2 ? (
          <Notice title={names.length === 0 ? 'No release has a name' : 'One release so far'}>
            Give <code>reportVitals</code> the build’s name as <code>release</code>; two of them can be compared.
          </Notice>
        ) : (
          <div className="stack">
            <section className="card stack">
              <div className="spread">
                <h2 className={`title ${styles['pick']}`}>
                  <Pick label="Before" value={before} names={names} onPick={(name) => go({ before: name })} />
                  <span aria-hidden>→</span>
                  <Pick label="After" value={after} names={names} onPick={(name) => go({ after: name })} />
                </h2>
                <SaveButtons
                  name={`${before}-to-${after}`}
                  rows={() =>
                    comparisons.map(({ metric, found }) => ({
                      metric,
                      before: found?.before.p75 ?? null,
                      after: found?.after.p75 ?? null,
                      verdict: found?.verdict ?? null,
                      shift: found?.shift?.value ?? null,
                      low: found?.shift?.low ?? null,
                      high: found?.shift?.high ?? null,
                    }))
                  }
                />
              </div>
              <ol className={styles['rows']}>
                {comparisons.map(({ metric, found }) => (
                  <li key={metric}>
                    <span className={styles['vital']} title={vitalTitles[metric]}>
                      <b>{metric.toUpperCase()}</b>
                      {found && (
                        <span className="muted small number">
                          {formatCount(found.before.count)} → {formatCount(found.after.count)} values
                        </span>
                      )}
                    </span>
                    <span className={`${styles['values']} number`}>
                      {found ? `${valueOf(metric, found.before.p75)} → ` : ''}
                      <b>{found ? valueOf(metric, found.after.p75) : '…'}</b>
                    </span>
                    <ShiftPlot
                      shift={found?.shift ? { ...found.shift, shift: found.shift.value, verdict: found.verdict } : null}
                    />
                    <span className={styles['says']}>{found ? sentence(metric, found) : ''}</span>
                  </li>
                ))}
              </ol>
              <p className="muted small">
                The bar is the 95 % interval of the change of the p75, from half as long (left) to half as long again
                (right). Where it reaches the middle, chance may explain the difference. Both releases are compared over
                the days and filters above, so visitors of other weekdays or places may differ, too.
              </p>
            </section>
            <section className="card stack">
              <h2 className="title">Deploys</h2>
              <ol className={styles['deploys']}>
                {releases.map(({ name, firstSeen, deployedAt, note }) => (
                  <li key={name}>
                    <b>{name}</b>
                    <span className="muted">{note ?? ''}</span>
                    <span className="muted small number">
                      {deployedAt !== null
                        ? `deployed ${formatDay(deployedAt)}`
                        : firstSeen !== null
                          ? `first visit ${formatDay(firstSeen)}`
                          : ''}
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          </div>
        )
      }
    </Answer>
  )
}

interface PickProps {
  readonly label: string
  readonly value: string
  readonly names: readonly string[]
  readonly onPick: (name: string) => void
}

function Pick({ label, value, names, onPick }: PickProps): ReactNode {
  return (
    <label>
      <span className="muted small">{label}</span>
      <select value={value} onChange={(event) => onPick(event.target.value)}>
        {(names.includes(value) ? names : [value, ...names]).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  )
}

const valueOf = (metric: string, p75: number | null): string => (p75 === null ? '–' : formatValue(metric, p75))

/** What may be said, in words. */
function sentence(metric: (typeof vitalNames)[number], { verdict, shift }: ReleaseComparison): ReactNode {
  if (shift === null) return <span className="muted">Not enough data to compare</span>
  const range = `${formatShift(shift.low)} to ${formatShift(shift.high)}`
  if (verdict === 'no difference shown') return <span className="muted number">No difference shown: {range}</span>
  const worse = verdict === 'slower'
  return (
    <span className={`number ${worse ? 'poor' : 'good'}`} style={{ color: 'var(--rating-text)' }}>
      <b>
        {formatShare(Math.abs(shift.value))}{' '}
        {worse ? (metric === 'cls' ? 'less stable' : 'slower') : metric === 'cls' ? 'more stable' : 'faster'}
      </b>
      , surely {range}
    </span>
  )
}
