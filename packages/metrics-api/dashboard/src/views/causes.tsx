import { type VitalName } from '@firstpaint/core/vitals'
import type { ReactNode } from 'react'
import type { Breakdown, BreakdownCause } from '../api/answers.ts'
import { useAnswer } from '../api/use-answer.ts'
import { PartsBar } from '../charts/parts-bar.tsx'
import { toQuery, useFilter } from '../filter/filter.ts'
import { formatCount, formatValue, vitalTitles } from '../format.ts'
import { Answer } from '../ui/answer.tsx'
import { RatingBadge } from '../ui/badge.tsx'
import { Notice } from '../ui/notice.tsx'
import { Sample } from '../ui/sample.tsx'
import { SaveButtons } from '../ui/save-buttons.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { ratingOf } from '../rating-of.ts'
import { BlamedModules } from './blamed-modules.tsx'
import styles from './causes.module.css'

const vitals: readonly VitalName[] = ['lcp', 'inp', 'cls', 'fcp', 'ttfb']

const kinds = [
  {
    kind: 'element',
    name: 'Elements',
    lcp: 'What was the largest thing on the page',
    inp: 'What was tapped, clicked or typed at',
    cls: 'What moved most',
  },
  { kind: 'resource', name: 'Resources', lcp: 'What had to be loaded for it' },
  { kind: 'script', name: 'Scripts', inp: 'What ran while the visitor waited' },
] as const

/** What a vital is made of, and what is to blame. */
export function Causes(): ReactNode {
  const filter = useFilter()
  const { metric } = filter
  const answer = useAnswer<Breakdown>('v1/breakdown', { ...toQuery(filter), metric })
  const segmented = [filter.device, filter.connection, filter.country, filter.release].some((side) => side !== '')
  return (
    <div className="stack">
      <div className="spread">
        <Tabs
          label="Vital"
          items={vitals.map((id) => ({ id, name: id.toUpperCase(), title: vitalTitles[id] }))}
          current={metric}
          to={(id) => ({ metric: id === 'lcp' ? '' : id })}
        />
        <SaveButtons
          name={`causes-of-${metric}`}
          rows={() =>
            (answer.data?.causes ?? []).map((cause) => ({ ...cause, mean: Math.round(cause.mean * 1000) / 1000 }))
          }
        />
      </div>
      <Answer of={answer} height={420}>
        {({ whole, parts, server, causes, findings }) =>
          whole.count === 0 ? (
            <Notice title="No values in this time">Choose more days, or fewer filters.</Notice>
          ) : (
            <div className="stack">
              <section className="card stack">
                <div className="spread">
                  <h2 className="title">
                    {vitalTitles[metric]}{' '}
                    <span className={`${styles['p75']} number`}>{formatValue(metric, whole.p75!)}</span>
                  </h2>
                  <RatingBadge rating={whole.interval === null ? null : ratingOf(metric, whole.p75)} />
                </div>
                {metric === 'cls' ? (
                  <p className="muted">A layout shift has no parts; the elements that moved are below.</p>
                ) : (
                  <PartsBar parts={parts} />
                )}
                <p className="muted small">
                  <Sample metric={metric} of={whole} />
                  {parts.length > 0 &&
                    '. Each part is its own p75: of other page views, so they add up to more than the whole.'}
                </p>
              </section>
              {metric === 'ttfb' && (
                <section className="card stack">
                  <h2 className="title">Inside the server, by Server-Timing</h2>
                  {server.length === 0 ? (
                    <p className="muted">
                      Send <code>Server-Timing: db;dur=12, cache;dur=1</code> with pages, and its entries are here.
                    </p>
                  ) : (
                    <PartsBar parts={server} label={(name) => name} />
                  )}
                </section>
              )}
              {metric === 'inp' && <BlamedModules />}
              <div className={styles['causes']}>
                {findings.length > 0 && (
                  <section className="card stack">
                    <div>
                      <h2 className="title">Held up by the page itself</h2>
                      <p className="muted small">Found by the LCP guard, and mended in its markup</p>
                    </div>
                    <ol className={styles['list']}>
                      {findings.map(({ reason, name, count }) => (
                        <li key={`${reason} ${name}`}>
                          <code title={name}>{name}</code>
                          <b>{reason}</b>
                          <span className="muted small number">{formatCount(count)} page views</span>
                        </li>
                      ))}
                    </ol>
                  </section>
                )}
                {kinds.map((kind) => {
                  const found = causes.filter((cause) => cause.kind === kind.kind)
                  if (found.length === 0) return null
                  const note = (kind as Readonly<Record<string, string>>)[metric]
                  return (
                    <section className="card stack" key={kind.kind}>
                      <div>
                        <h2 className="title">{kind.name}</h2>
                        {note !== undefined && <p className="muted small">{note}</p>}
                      </div>
                      <CauseList metric={metric} causes={found} />
                    </section>
                  )
                })}
              </div>
              {segmented && causes.length > 0 && (
                <p className="muted small">
                  {metric === 'inp' ? 'Elements and scripts' : 'Causes'} are those of all visitors: they are not kept by
                  device, connection, country and release.
                </p>
              )}
            </div>
          )
        }
      </Answer>
    </div>
  )
}

function CauseList({
  metric,
  causes,
}: {
  readonly metric: VitalName
  readonly causes: readonly BreakdownCause[]
}): ReactNode {
  const most = Math.max(...causes.map(({ count, mean }) => count * mean))
  return (
    <ol className={styles['list']}>
      {causes.map(({ name, count, mean }) => (
        <li key={name}>
          <code title={name}>{name}</code>
          <span className={styles['weight']} aria-hidden>
            <i style={{ width: `${((count * mean) / most) * 100}%` }} />
          </span>
          <span className="number">
            <b>{formatValue(metric, mean)}</b> <span className="muted small">mean of {formatCount(count)}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}
