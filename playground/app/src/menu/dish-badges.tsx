import type { DishSummary } from '@bistro/contract'
import { Flame, Leaf, Sprout } from 'lucide-react'
import { Badge } from '../ui/badge.tsx'
import styles from './dish-badges.module.css'

interface DishBadgesProps {
  readonly dish: Pick<DishSummary, 'vegan' | 'vegetarian' | 'spicy' | 'available'>
}

/** What a guest should know before reading on. */
export function DishBadges({ dish }: DishBadgesProps) {
  if (!dish.vegan && !dish.vegetarian && !dish.spicy && dish.available) return null
  return (
    <span className={styles.badges}>
      {!dish.available && <Badge tone="danger">Sold out today</Badge>}
      {dish.vegan ? (
        <Badge tone="green" icon={Sprout}>
          Vegan
        </Badge>
      ) : (
        dish.vegetarian && (
          <Badge tone="green" icon={Leaf}>
            Vegetarian
          </Badge>
        )
      )}
      {dish.spicy && (
        <Badge tone="amber" icon={Flame}>
          Spicy
        </Badge>
      )}
    </span>
  )
}
