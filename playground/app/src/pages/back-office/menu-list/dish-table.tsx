import { sections, type DishSummary } from '@bistro/contract'
import { Star } from 'lucide-react'
import { Link } from 'firstpaint/react-router'
import { Money } from '../../../ui/money.tsx'
import { DishThumbnail } from '../../../menu/dish-thumbnail.tsx'
import { AvailabilitySwitch } from './availability-switch.tsx'
import type { DishQuery, SortKey } from './dish-query.ts'
import styles from './dish-table.module.css'
import { SortButton } from './sort-button.tsx'

interface DishTableProps {
  readonly dishes: readonly DishSummary[]
  readonly query: DishQuery
  readonly onSort: (sort: Pick<DishQuery, 'sort' | 'direction'>) => void
}

const columns: readonly { readonly key: SortKey; readonly label: string; readonly className: string | undefined }[] = [
  { key: 'name', label: 'Dish', className: styles.name },
  { key: 'section', label: 'Section', className: styles.section },
  { key: 'rating', label: 'Rating', className: styles.rating },
  { key: 'price', label: 'Price', className: styles.price },
  { key: 'available', label: 'Available', className: styles.available },
]

const sectionNames = new Map<string, string>(sections.map(({ slug, name }) => [slug, name]))

export function DishTable({ dishes, query, onSort }: DishTableProps) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Dishes on the menu</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, className }) => (
            <th
              key={key}
              className={className}
              scope="col"
              aria-sort={query.sort === key ? (query.direction === 'asc' ? 'ascending' : 'descending') : undefined}
            >
              <SortButton column={key} label={label} query={query} onSort={onSort} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dishes.map((dish) => (
          <tr key={dish.slug} data-available={dish.available}>
            <th className={styles.name} scope="row">
              <div className={styles.dish}>
                <DishThumbnail className={styles.photo} photo={dish.photo} sizes="2.75rem" />
                <div className={styles.words}>
                  <Link to={`/admin/menu/${dish.slug}`}>{dish.name}</Link>
                  <p>{dish.summary}</p>
                </div>
              </div>
            </th>
            <td className={styles.section}>{sectionNames.get(dish.section)}</td>
            <td className={styles.rating}>
              {dish.rating === null ? (
                <span className={styles.none}>none yet</span>
              ) : (
                <span className={styles.stars}>
                  <Star size={14} fill="currentColor" aria-hidden="true" />
                  {dish.rating.toFixed(1)}
                  <span className={styles.none}>({dish.reviewCount})</span>
                </span>
              )}
            </td>
            <td className={styles.price}>
              <Money cents={dish.priceCents} />
            </td>
            <td className={styles.available}>
              <AvailabilitySwitch dish={dish} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
