import { type ReactNode, useState } from 'react'
import styles from './data-table.module.css'

export interface Column<Row> {
  readonly id: string
  readonly name: string
  readonly title?: string
  /** What it is sorted by; null goes last. Without it the column cannot be sorted by. */
  readonly value?: (row: Row) => number | string | null
  readonly cell: (row: Row) => ReactNode
  /** Figures stand to the right. */
  readonly figure?: boolean
}

export interface DataTableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}

/** A table that can be sorted, and scrolled sideways where the screen is narrow. The first column names the row. */
export function DataTable<Row>({ label, columns, rows, rowKey }: DataTableProps<Row>): ReactNode {
  const [sort, setSort] = useState<{ id: string; down: boolean }>()
  const by = columns.find(({ id }) => id === sort?.id)?.value
  const sorted =
    by === undefined ? rows : rows.toSorted((a, b) => (sort!.down ? -1 : 1) * compare(by(a), by(b), sort!.down))
  return (
    // Who has no mouse scrolls it by the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['scroll']} tabIndex={0} aria-label={label}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map(({ id, name, title, value, figure }) => (
              <th
                key={id}
                scope="col"
                className={figure ? styles['figure'] : undefined}
                aria-sort={sort?.id === id ? (sort.down ? 'descending' : 'ascending') : undefined}
              >
                {value === undefined ? (
                  name
                ) : (
                  <button
                    title={title}
                    onClick={() => setSort({ id, down: sort?.id === id ? !sort.down : (figure ?? false) })}
                  >
                    {name}
                    <span aria-hidden>{sort?.id === id ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ id, cell, figure }, index) =>
                index === 0 ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={figure ? styles['figure'] : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What is not known stands last, whichever way. */
function compare(a: number | string | null, b: number | string | null, down: boolean): number {
  if (a === null || b === null) return (a === b ? 0 : a === null ? 1 : -1) * (down ? -1 : 1)
  return a < b ? -1 : a > b ? 1 : 0
}
