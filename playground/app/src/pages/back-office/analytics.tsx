import { useSearchParams } from 'react-router'
import { z } from 'zod'
import { useAnalytics } from '../../api/use-analytics.ts'
import { QueryView } from '../../ui/query-view.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import styles from './analytics.module.css'
import { AnalyticsSkeleton } from './analytics/analytics-skeleton.tsx'
import { FulfilmentChart } from './analytics/fulfilment-chart.tsx'
import { HoursChart } from './analytics/hours-chart.tsx'
import { KeyFigures } from './analytics/key-figures.tsx'
import { RevenueChart } from './analytics/revenue-chart.tsx'
import { SectionsChart } from './analytics/sections-chart.tsx'
import { TopDishes } from './analytics/top-dishes.tsx'
import { StaffHeader } from './shared/staff-header.tsx'

const periods = [
  { value: 7, label: '7 days' },
  { value: 30, label: '30 days' },
  { value: 90, label: '90 days' },
] as const

const daysSchema = z
  .enum(['7', '30', '90'])
  .catch('30')
  .transform((days) => Number(days) as 7 | 30 | 90)

export function Component() {
  const [params, setParams] = useSearchParams()
  const days = daysSchema.parse(params.get('days'))
  const query = useAnalytics(days)
  return (
    <div className={`page ${styles.page}`}>
      <StaffHeader
        title="Analytics"
        intro="All restaurants, without cancelled orders"
        actions={
          <Segmented
            label="Period"
            options={periods}
            value={days}
            onChange={(value) => setParams({ days: String(value) }, { replace: true, preventScrollReset: true })}
          />
        }
      />
      <QueryView query={query} loading={<AnalyticsSkeleton />}>
        {(analytics) => (
          <div className={styles.grid} aria-busy={query.isPlaceholderData}>
            <KeyFigures analytics={analytics} />
            <RevenueChart className={styles.wide} days={analytics.revenueByDay} />
            <HoursChart hours={analytics.ordersByHour} />
            <SectionsChart sections={analytics.revenueBySection} />
            <TopDishes dishes={analytics.topDishes} />
            <FulfilmentChart kinds={analytics.fulfilment} />
          </div>
        )}
      </QueryView>
    </div>
  )
}
