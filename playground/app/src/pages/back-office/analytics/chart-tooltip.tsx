import styles from './chart-tooltip.module.css'

interface PointText {
  readonly title: string
  readonly rows: readonly { readonly name: string; readonly value: string }[]
}

interface ChartTooltipProps<Point> {
  readonly describe: (point: Point) => PointText
  /** Recharts fills these in. */
  readonly active?: boolean
  readonly payload?: readonly { readonly payload?: Point }[]
}

/** What a chart says about the point under the pointer, or under the arrow keys. */
export function ChartTooltip<Point>({ describe, active = false, payload = [] }: ChartTooltipProps<Point>) {
  const point = payload[0]?.payload
  if (!active || !point) return null
  const { title, rows } = describe(point)
  return (
    <div className={styles.tooltip}>
      <strong>{title}</strong>
      <dl>
        {rows.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
