import type { DishSummary } from '@bistro/contract'
import { classNames } from '../ui/class-names.ts'
import { DishCard } from './dish-card.tsx'
import styles from './dish-grid.module.css'

interface DishGridProps {
  readonly dishes: readonly DishSummary[]
  /** `three` a line instead of four where there is room: larger photos. */
  readonly columns?: 'three' | 'four'
}

/** Dishes side by side; on a phone one below the other. */
export function DishGrid({ dishes, columns = 'four' }: DishGridProps) {
  return (
    <ul className={classNames(styles.grid, styles[columns])}>
      {dishes.map((dish) => (
        <li key={dish.slug} style={{ display: 'grid' }}>
          <DishCard dish={dish} />
        </li>
      ))}
    </ul>
  )
}
