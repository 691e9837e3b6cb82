import { useId, type ReactNode } from 'react'
import { Card } from '../../../ui/card.tsx'
import { classNames } from '../../../ui/class-names.ts'
import styles from './chart-figure.module.css'

interface ChartFigureProps {
  readonly title: string
  /** The chart in one sentence: what somebody who sees it takes away. */
  readonly summary: string
  /** The same figures as a table, the first column naming the row. */
  readonly table: {
    readonly head: readonly string[]
    readonly rows: readonly (readonly [string, ...string[]])[]
  }
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A chart with its words: a title, a sentence, and all its figures as a table for who can't or won't read curves. */
export function ChartFigure({ title, summary, table, className, children }: ChartFigureProps) {
  const id = useId()
  return (
    <Card as="figure" padded={false} className={classNames(styles.figure, className)} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <h2 id={id}>{title}</h2>
        <p>{summary}</p>
      </figcaption>
      <div className={styles.chart}>{children}</div>
      <details className={styles.details}>
        <summary>Show the figures</summary>
        <div className={styles.scroller}>
          <table>
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                {table.head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, index) => (
                    <td key={table.head[index + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Card>
  )
}
