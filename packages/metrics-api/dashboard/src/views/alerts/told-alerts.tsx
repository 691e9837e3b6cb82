import type { ReactNode } from 'react'
import type { ToldEvent } from '../../api/answers.ts'
import { formatMoment } from '../../format.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { SaveButtons } from '../../ui/save-buttons.tsx'
import { AlertLabels } from './alert-labels.tsx'
import styles from './alerts.module.css'

/** What was told of late. */
export function ToldAlerts({ events }: { readonly events: readonly ToldEvent[] }): ReactNode {
  return (
    <section className="card stack">
      <div className="spread">
        <h2 className="title">What was told</h2>
        {events.length > 0 && (
          <SaveButtons
            name="alerts"
            rows={() =>
              events.map(({ labels, muted, ...event }) => ({
                ...event,
                muted: muted ? 'yes' : 'no',
                labels: JSON.stringify(labels),
              }))
            }
          />
        )}
      </div>
      {events.length === 0 ? (
        <p className="muted">Nothing yet. What begins and what is over stands here, with the figures behind it.</p>
      ) : (
        <DataTable
          label="What was told"
          columns={columns}
          rows={events}
          rowKey={({ at, key, type }) => `${at} ${type} ${key}`}
        />
      )}
    </section>
  )
}

const columns: readonly Column<ToldEvent>[] = [
  {
    id: 'at',
    name: 'When',
    value: ({ at }) => at,
    cell: ({ at }) => <span className={styles['when']}>{formatMoment(at)}</span>,
  },
  {
    id: 'type',
    name: 'What',
    value: ({ type }) => type,
    cell: ({ type, muted }) => (
      <span className={`${styles['type']} ${type === 'firing' ? 'poor' : 'good'}`}>
        {type === 'firing' ? 'began' : 'over'}
        {muted ? ', muted' : ''}
      </span>
    ),
  },
  { id: 'rule', name: 'Rule', value: ({ rule }) => rule, cell: ({ rule }) => rule },
  {
    id: 'where',
    name: 'Where',
    value: ({ labels }) => labels['route'] ?? '',
    cell: ({ labels, release }) => <AlertLabels labels={labels} release={release} />,
  },
  {
    id: 'message',
    name: 'Figures',
    cell: ({ message }) => <span className={styles['message']}>{message}</span>,
  },
]
