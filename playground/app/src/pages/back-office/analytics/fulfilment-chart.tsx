import type { Analytics } from '@bistro/contract'
import { sumBy } from 'lodash-es'
import { Cell, Pie, PieChart, ResponsiveContainer, Tooltip } from 'recharts'
import { formatCount } from '../../../format.ts'
import { ChartFigure } from './chart-figure.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'
import styles from './fulfilment-chart.module.css'
import { formatShare } from './format-percent.ts'

interface FulfilmentChartProps {
  readonly kinds: Analytics['fulfilment']
}

const looks: Readonly<Record<Analytics['fulfilment'][number]['kind'], { name: string; colour: string }>> = {
  pickup: { name: 'Pick-up', colour: 'var(--chart-1)' },
  table: { name: 'At the table', colour: 'var(--chart-2)' },
  delivery: { name: 'Delivery', colour: 'var(--chart-3)' },
}

export function FulfilmentChart({ kinds }: FulfilmentChartProps) {
  const total = sumBy(kinds, 'orders')
  const share = (orders: number) => formatShare(total === 0 ? 0 : orders / total)
  const describe = ({ kind, orders }: Analytics['fulfilment'][number]) => ({
    title: looks[kind].name,
    rows: [{ name: formatCount(orders, 'order'), value: share(orders) }],
  })
  const [most] = kinds
  return (
    <ChartFigure
      title="How orders leave the house"
      summary={
        most && total > 0 ? `${looks[most.kind].name} leads with ${share(most.orders)}.` : 'No orders in this period.'
      }
      table={{
        head: ['Way', 'Orders', 'Share'],
        rows: kinds.map(({ kind, orders }) => [looks[kind].name, String(orders), share(orders)]),
      }}
    >
      <div className={styles.columns}>
        <div className={styles.donut}>
          <ResponsiveContainer width="100%" height={200}>
            <PieChart title="How orders leave the house">
              <Pie
                data={kinds}
                dataKey="orders"
                animationDuration={400}
                nameKey="kind"
                innerRadius="64%"
                outerRadius="100%"
                paddingAngle={2}
                cornerRadius={4}
                stroke="none"
                startAngle={90}
                endAngle={-270}
              >
                {kinds.map(({ kind }) => (
                  <Cell key={kind} fill={looks[kind].colour} />
                ))}
              </Pie>
              <Tooltip content={<ChartTooltip describe={describe} />} />
            </PieChart>
          </ResponsiveContainer>
          <p className={styles.middle} aria-hidden="true">
            <strong>{total.toLocaleString('en-IE')}</strong>
            {total === 1 ? 'order' : 'orders'}
          </p>
        </div>
        <ul className={styles.legend}>
          {kinds.map(({ kind, orders }) => (
            <li key={kind}>
              <span className={styles.swatch} style={{ background: looks[kind].colour }} aria-hidden="true" />
              {looks[kind].name}
              <span className={styles.share}>{share(orders)}</span>
            </li>
          ))}
        </ul>
      </div>
    </ChartFigure>
  )
}
