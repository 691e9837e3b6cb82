import { sections, type Dish } from '@bistro/contract'
import { ChevronLeft } from 'lucide-react'
import { Link } from 'firstpaint/react-router'
import { AddDishForm } from '../menu/add-dish-form.tsx'
import { allergenNames } from '../menu/allergens.ts'
import { DishBadges } from '../menu/dish-badges.tsx'
import { DishGrid } from '../menu/dish-grid.tsx'
import { DishRating } from '../menu/dish-rating.tsx'
import { Badge } from '../ui/badge.tsx'
import { Money } from '../ui/money.tsx'
import { DishPhoto } from '../menu/dish-photo.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'
import { DishReviews } from './dish-reviews.tsx'
import styles from './dish-view.module.css'

interface DishViewProps {
  readonly dish: Dish
}

/** Everything about one dish, and the form that adds it. */
export function DishView({ dish }: DishViewProps) {
  useDocumentTitle(dish.name)
  const section = sections.find(({ slug }) => slug === dish.section)
  return (
    <div className="page">
      <Link className={styles.back} to={`/menu#${dish.section}`}>
        <ChevronLeft size={18} aria-hidden="true" />
        {section?.name ?? 'The menu'}
      </Link>
      <div className={styles.columns}>
        <div className={styles.picture}>
          <DishPhoto
            className={styles.photo}
            photo={dish.photo}
            ratio="4 / 3"
            sizes="(width >= 56rem) 40rem, 100vw"
            priority
          />
        </div>
        <div className={styles.details}>
          <header className={styles.head}>
            <DishBadges dish={dish} />
            <h1 className={styles.name}>
              <Unbroken>{dish.name}</Unbroken>
            </h1>
            <p className={styles.facts}>
              <Money className={styles.price} cents={dish.priceCents} />
              <DishRating dish={dish} />
              <span className={styles.kcal}>{dish.kcal} kcal</span>
            </p>
          </header>
          {/* The API sanitises what the menu editor sends. */}
          <div className={styles.description} dangerouslySetInnerHTML={{ __html: dish.descriptionHtml }} />
          <AddDishForm dish={dish} />
          <section className={styles.allergens} aria-labelledby="allergens">
            <h2 id="allergens">Allergens</h2>
            {dish.allergens.length > 0 ? (
              <ul>
                {dish.allergens.map((allergen) => (
                  <li key={allergen}>
                    <Badge>{allergenNames[allergen]}</Badge>
                  </li>
                ))}
              </ul>
            ) : (
              <p>None of the fourteen we must name. Our kitchen handles all of them, so traces are possible.</p>
            )}
          </section>
        </div>
      </div>
      <DishReviews dish={dish} />
      {dish.pairsWith.length > 0 && (
        <section className={styles.pairs} aria-labelledby="pairs">
          <h2 id="pairs">Goes well with</h2>
          <DishGrid dishes={dish.pairsWith} columns="three" />
        </section>
      )}
    </div>
  )
}
