import type { Analytics } from '@bistro/contract'
import { format, parseISO } from 'date-fns'
import { enGB } from 'date-fns/locale'
import { maxBy, minBy } from 'lodash-es'
import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatCount, formatMoney } from '../../../format.ts'
import { axisLook, gridLook } from './axis-look.ts'
import { ChartFigure } from './chart-figure.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'
import { formatCompactMoney } from './format-compact-money.ts'

interface RevenueChartProps {
  readonly days: Analytics['revenueByDay']
  readonly className?: string | undefined
}

export function RevenueChart({ days, className }: RevenueChartProps) {
  return (
    <ChartFigure
      className={className}
      title="Revenue by day"
      summary={summarise(days)}
      table={{
        head: ['Day', 'Revenue', 'Orders'],
        rows: days.map(({ day, revenueCents, orders }) => [name(day), formatMoney(revenueCents), String(orders)]),
      }}
    >
      <ResponsiveContainer width="100%" height={260}>
        <AreaChart data={days} margin={{ top: 8, right: 20, bottom: 0, left: 0 }} title="Revenue by day">
          <defs>
            <linearGradient id="revenue-fill" x1="0" y1="0" x2="0" y2="1">
              <stop offset="0%" stopColor="var(--chart-1)" stopOpacity={0.35} />
              <stop offset="100%" stopColor="var(--chart-1)" stopOpacity={0.02} />
            </linearGradient>
          </defs>
          <CartesianGrid {...gridLook} vertical={false} />
          <XAxis
            {...axisLook}
            dataKey="day"
            tickFormatter={(day: string) => format(parseISO(day), 'd MMM')}
            minTickGap={28}
          />
          <YAxis {...axisLook} width={48} tickFormatter={formatCompactMoney} />
          <Tooltip cursor={{ stroke: 'var(--line-strong)' }} content={<ChartTooltip describe={describe} />} />
          <Area
            type="monotone"
            animationDuration={400}
            dataKey="revenueCents"
            stroke="var(--chart-1)"
            strokeWidth={2}
            fill="url(#revenue-fill)"
            dot={days.length <= 7 && { fill: 'var(--chart-1)', r: 3 }}
            activeDot={{ r: 5 }}
          />
        </AreaChart>
      </ResponsiveContainer>
    </ChartFigure>
  )
}

/** `Sat 21 Nov`. */
function name(day: string): string {
  return format(parseISO(day), 'EEE d MMM', { locale: enGB })
}

/** Today is still running, so it is neither the best day nor the worst. */
function summarise(days: RevenueChartProps['days']): string {
  const whole = days.slice(0, -1)
  const best = maxBy(whole, 'revenueCents')
  const worst = minBy(whole, 'revenueCents')
  const today = days.at(-1)
  if (!best || !worst || !today) return 'No sales in this period.'
  return (
    `Best on ${name(best.day)} with ${formatMoney(best.revenueCents)}, ` +
    `quietest on ${name(worst.day)} with ${formatMoney(worst.revenueCents)}. ` +
    `Today so far ${formatMoney(today.revenueCents)} from ${formatCount(today.orders, 'order')}.`
  )
}

function describe({ day, revenueCents, orders }: Analytics['revenueByDay'][number]) {
  const rows = [
    { name: 'Revenue', value: formatMoney(revenueCents) },
    { name: 'Orders', value: String(orders) },
  ]
  return { title: name(day), rows }
}
