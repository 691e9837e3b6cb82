import type { Analytics } from '@bistro/contract'
import { sumBy } from 'lodash-es'
import { Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { formatMoney } from '../../../format.ts'
import { axisLook } from './axis-look.ts'
import { ChartFigure } from './chart-figure.tsx'
import { ChartTooltip } from './chart-tooltip.tsx'
import { formatCompactMoney } from './format-compact-money.ts'
import { formatShare } from './format-percent.ts'

interface SectionsChartProps {
  /** Best first. */
  readonly sections: Analytics['revenueBySection']
}

export function SectionsChart({ sections }: SectionsChartProps) {
  const total = sumBy(sections, 'revenueCents')
  const share = (cents: number) => formatShare(total === 0 ? 0 : cents / total)
  const describe = ({ name, revenueCents }: Analytics['revenueBySection'][number]) => ({
    title: name,
    rows: [
      { name: 'Revenue', value: formatMoney(revenueCents) },
      { name: 'Share', value: share(revenueCents) },
    ],
  })
  const [first, second] = sections
  const summary =
    first && second && total > 0
      ? `${first.name} brings in ${share(first.revenueCents)}, ${second.name} ${share(second.revenueCents)}.`
      : 'No sales in this period.'
  return (
    <ChartFigure
      title="Revenue by section"
      summary={summary}
      table={{
        head: ['Section', 'Revenue', 'Share'],
        rows: sections.map(({ name, revenueCents }) => [name, formatMoney(revenueCents), share(revenueCents)]),
      }}
    >
      <ResponsiveContainer width="100%" height={32 * sections.length + 8}>
        <BarChart
          data={sections}
          layout="vertical"
          margin={{ top: 0, right: 52, bottom: 0, left: 0 }}
          title="Revenue by section"
        >
          <XAxis type="number" hide />
          <YAxis {...axisLook} type="category" dataKey="name" width={132} interval={0} />
          <Tooltip cursor={{ fill: 'var(--sunken)' }} content={<ChartTooltip describe={describe} />} />
          <Bar
            animationDuration={400}
            dataKey="revenueCents"
            fill="var(--chart-1)"
            radius={[0, 4, 4, 0]}
            maxBarSize={18}
          >
            <LabelList
              dataKey="revenueCents"
              position="right"
              fill="var(--ink-soft)"
              formatter={(cents) => formatCompactMoney(Number(cents))}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </ChartFigure>
  )
}
