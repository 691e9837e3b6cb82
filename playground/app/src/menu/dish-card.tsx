import type { DishSummary } from '@bistro/contract'
import { Link } from 'firstpaint/react-router'
import { dishImages } from '../dish-images.ts'
import { classNames } from '../ui/class-names.ts'
import { Money } from '../ui/money.tsx'
import { Photo } from '../ui/photo.tsx'
import { DishBadges } from './dish-badges.tsx'
import styles from './dish-card.module.css'
import { DishRating } from './dish-rating.tsx'
import { QuickAdd } from './quick-add.tsx'

interface DishCardProps {
  readonly dish: DishSummary
}

/** A dish in a list; on a phone the photo stands at the side. The whole card leads to the dish; the round button adds it at once. */
export function DishCard({ dish }: DishCardProps) {
  const images = dishImages(dish.photo.slug)
  return (
    <article className={classNames(styles.card, !dish.available && styles.gone)}>
      <div className={styles.frame}>
        <Photo
          className={styles.photo}
          image={images?.whole}
          alt=""
          sizes="24rem"
          art={images && [{ media: '(width < 40rem)', src: images.upright, sizes: '8rem' }]}
        />
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
