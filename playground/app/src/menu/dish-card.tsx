import type { DishSummary } from '@bistro/contract'
import { Link } from 'react-router'
import { classNames } from '../ui/class-names.ts'
import { Money } from '../ui/money.tsx'
import { Photo } from '../ui/photo.tsx'
import { DishBadges } from './dish-badges.tsx'
import styles from './dish-card.module.css'
import { DishRating } from './dish-rating.tsx'
import { QuickAdd } from './quick-add.tsx'

interface DishCardProps {
  readonly dish: DishSummary
  /** `row` puts the photo at the side on a phone, `tile` always on top. Default `row`. */
  readonly shape?: 'row' | 'tile'
}

/** A dish in a list. The whole card leads to the dish; the round button adds it at once. */
export function DishCard({ dish, shape = 'row' }: DishCardProps) {
  return (
    <article className={classNames(styles.card, styles[shape], !dish.available && styles.gone)}>
      <div className={styles.frame}>
        <Photo className={styles.photo} photo={dish.photo} alt="" />
      </div>
      <div className={styles.text}>
        <h3 className={styles.name}>
          <Link to={`/menu/${dish.slug}`}>{dish.name}</Link>
        </h3>
        <p className={styles.summary}>{dish.summary}</p>
        <DishBadges dish={dish} />
        <p className={styles.foot}>
          <Money className={styles.price} cents={dish.priceCents} />
          <DishRating dish={dish} />
        </p>
      </div>
      {dish.available && <QuickAdd className={styles.add} dish={dish} />}
    </article>
  )
}
