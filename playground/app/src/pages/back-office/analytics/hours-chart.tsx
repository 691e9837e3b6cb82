import type { Analytics } from '@bistro/contract'
import { dropRightWhile, dropWhile, maxBy, sumBy } from 'lodash-es'
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatCount } from '../../../format.ts'
import { axisLook, gridLook } from './axis-look.ts'
import { ChartFigure } from './chart-figure.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'
import { formatShare } from './format-percent.ts'

type Hour = Analytics['ordersByHour'][number]

interface HoursChartProps {
  /** All 24, in order. */
  readonly hours: readonly Hour[]
}

export function HoursChart({ hours }: HoursChartProps) {
  const open = dropRightWhile(dropWhile(hours, isQuiet), isQuiet)
  return (
    <ChartFigure
      title="Orders by hour"
      summary={summarise(open)}
      table={{ head: ['Hour', 'Orders'], rows: open.map(({ hour, orders }) => [name(hour), String(orders)]) }}
    >
      <ResponsiveContainer width="100%" height={220}>
        <BarChart data={open} margin={{ top: 8, right: 4, bottom: 0, left: 0 }} title="Orders by hour">
          <CartesianGrid {...gridLook} vertical={false} />
          <XAxis {...axisLook} dataKey="hour" tickFormatter={name} minTickGap={12} />
          <YAxis {...axisLook} width={40} allowDecimals={false} />
          <Tooltip cursor={{ fill: 'var(--sunken)' }} content={<ChartTooltip describe={describe} />} />
          <Bar animationDuration={400} dataKey="orders" fill="var(--chart-2)" radius={[4, 4, 0, 0]} maxBarSize={36} />
        </BarChart>
      </ResponsiveContainer>
    </ChartFigure>
  )
}

/** `19:00`. */
function name(hour: number): string {
  return `${String(hour % 24).padStart(2, '0')}:00`
}

function summarise(hours: readonly Hour[]): string {
  const busiest = maxBy(hours, 'orders')
  if (!busiest) return 'No orders in this period.'
  const share = busiest.orders / sumBy(hours, 'orders')
  return `Busiest from ${name(busiest.hour)} to ${name(busiest.hour + 1)}: ${formatCount(busiest.orders, 'order')}, ${formatShare(share)} of all.`
}

function describe({ hour, orders }: Hour) {
  return { title: `${name(hour)} to ${name(hour + 1)}`, rows: [{ name: 'Orders', value: String(orders) }] }
}

function isQuiet({ orders }: Hour): boolean {
  return orders === 0
}
