import type { ReactNode } from 'react'
import type { ErrorRow } from '../api/answers.ts'
import { useAnswer } from '../api/use-answer.ts'
import { toQuery, useFilter } from '../filter/filter.ts'
import { formatCount } from '../format.ts'
import { Answer } from '../ui/answer.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Notice } from '../ui/notice.tsx'
import { SaveButtons } from '../ui/save-buttons.tsx'
import styles from './errors.module.css'

const kinds = [
  { kind: 'chunk', name: 'Chunks that did not load', note: 'mostly of a deploy that took them away' },
  { kind: 'error', name: 'Script errors', note: 'nobody caught' },
  { kind: 'unhandledrejection', name: 'Rejections', note: 'nobody handled' },
  { kind: 'resource', name: 'Other files', note: 'images, fonts, third parties' },
] as const

/** Errors and chunks that did not load, most frequent first. */
export function Errors(): ReactNode {
  const filter = useFilter()
  const { app, environment, from } = toQuery(filter)
  const answer = useAnswer<{ errors: readonly ErrorRow[] }>('v1/errors', { app, environment, from })
  const shown = (rows: readonly ErrorRow[]): readonly ErrorRow[] =>
    filter.release === '' ? rows : rows.filter(({ release }) => release === filter.release)
  return (
    <Answer of={answer} height={420}>
      {({ errors }) => {
        const rows = shown(errors)
        return (
          <div className="stack">
            <ul className={styles['kinds']}>
              {kinds.map(({ kind, name, note }) => {
                const count = rows.filter((row) => row.kind === kind).reduce((sum, row) => sum + row.count, 0)
                return (
                  <li key={kind} className="card">
                    <span className="muted small">{name}</span>
                    <b className={`number ${count > 0 && kind === 'chunk' ? styles['bad'] : ''}`}>
                      {formatCount(count)}
                    </b>
                    <span className="muted small">{note}</span>
                  </li>
                )
              })}
            </ul>
            {rows.length === 0 ? (
              <Notice title="No errors in this time">They are reported of every page view, sampled or not.</Notice>
            ) : (
              <section className="card stack">
                <div className="spread">
                  <h2 className="title">What went wrong</h2>
                  <SaveButtons name="errors" rows={() => rows.map((row) => ({ ...row }))} />
                </div>
                <DataTable
                  label="Errors"
                  columns={columns}
                  rows={rows}
                  rowKey={({ kind, message, release }) => `${kind} ${message} ${release}`}
                />
              </section>
            )}
            <p className="muted small">Errors are kept by release, not by route, device, connection and country.</p>
          </div>
        )
      }}
    </Answer>
  )
}

const columns: readonly Column<ErrorRow>[] = [
  {
    id: 'message',
    name: 'Message',
    value: ({ message }) => message,
    cell: ({ message }) => <code className={styles['message']}>{message}</code>,
  },
  {
    id: 'kind',
    name: 'Kind',
    value: ({ kind }) => kind,
    cell: ({ kind }) => <span className={`${styles['kind']} ${kind === 'chunk' ? styles['chunk'] : ''}`}>{kind}</span>,
  },
  {
    id: 'release',
    name: 'Release',
    value: ({ release }) => release,
    cell: ({ release }) => release || <span className="muted">not told</span>,
  },
  { id: 'count', name: 'Times', figure: true, value: ({ count }) => count, cell: ({ count }) => formatCount(count) },
  {
    id: 'views',
    name: 'Page views',
    figure: true,
    value: ({ views }) => views,
    cell: ({ views }) => formatCount(views),
  },
]
