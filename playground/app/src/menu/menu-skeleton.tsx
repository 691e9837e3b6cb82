import { Skeleton } from '../ui/skeleton.tsx'
import styles from './dish-grid.module.css'

const cards = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** The shape of the menu while it loads. */
export function MenuSkeleton() {
  return (
    <div className="page" style={{ paddingBlock: '4rem 20rem' }}>
      <Skeleton width="14rem" height="2.5rem" />
      <div className={styles.grid} style={{ marginTop: '2rem' }}>
        {cards.map((card) => (
          <Skeleton key={card} className={styles.skeleton} height={undefined} />
        ))}
      </div>
    </div>
  )
}
