import { Skeleton } from '../../../ui/skeleton.tsx'
import styles from './analytics-skeleton.module.css'

/** Keeps the places of the figures and charts while they are counted. */
export function AnalyticsSkeleton() {
  return (
    <div className={styles.grid}>
      <Skeleton height="6.5rem" />
      <Skeleton height="24rem" />
      <Skeleton height="22rem" />
    </div>
  )
}
