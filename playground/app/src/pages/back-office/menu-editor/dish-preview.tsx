import type { Dish } from '@bistro/contract'
import { DishBadges } from '../../../menu/dish-badges.tsx'
import { DishRating } from '../../../menu/dish-rating.tsx'
import { Card } from '../../../ui/card.tsx'
import { Money } from '../../../ui/money.tsx'
import { DishPhoto } from '../../../menu/dish-photo.tsx'
import styles from './dish-preview.module.css'

interface DishPreviewProps {
  /** The dish with the changes of the form in it. */
  readonly dish: Dish
}

/** The dish as guests will find it, while it is being written. */
export function DishPreview({ dish }: DishPreviewProps) {
  return (
    <Card as="section" padded={false} className={styles.preview} aria-label="Preview">
      <DishPhoto className={styles.photo} photo={dish.photo} ratio="16 / 9" sizes="(width >= 64rem) 32rem, 100vw" />
      <div className={styles.text}>
        <DishBadges dish={dish} />
        <h2 className={styles.name}>{dish.name || 'A dish without a name'}</h2>
        <p className={styles.summary}>{dish.summary}</p>
        <p className={styles.facts}>
          <Money className={styles.price} cents={dish.priceCents} />
          <DishRating dish={dish} />
        </p>
        {/* It comes from the editor, which holds nothing but the marks and nodes it was given. */}
        <div className={styles.description} dangerouslySetInnerHTML={{ __html: dish.descriptionHtml }} />
      </div>
    </Card>
  )
}
