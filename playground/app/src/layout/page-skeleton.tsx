import { Skeleton } from '../ui/skeleton.tsx'
import styles from './page-skeleton.module.css'

/** Stands in for a page whose code or first data is under way. */
export function PageSkeleton() {
  return (
    <div className="page" aria-busy="true">
      <span className="visually-hidden">Loading…</span>
      <div className={styles.stack}>
        <Skeleton width="8rem" />
        <Skeleton width="min(26rem, 80%)" height="3rem" />
        <Skeleton width="min(34rem, 100%)" />
        <Skeleton height="24rem" />
      </div>
    </div>
  )
}
