import type { DishSummary } from '@bistro/contract'
import { DishCard } from './dish-card.tsx'
import styles from './dish-grid.module.css'

interface DishGridProps {
  readonly dishes: readonly DishSummary[]
  readonly shape?: 'row' | 'tile'
}

export function DishGrid({ dishes, shape = 'row' }: DishGridProps) {
  return (
    <ul className={styles.grid}>
      {dishes.map((dish) => (
        <li key={dish.slug} style={{ display: 'grid' }}>
          <DishCard dish={dish} shape={shape} />
        </li>
      ))}
    </ul>
  )
}
