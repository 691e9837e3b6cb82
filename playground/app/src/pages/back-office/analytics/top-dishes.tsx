import type { Analytics } from '@bistro/contract'
import { maxBy } from 'lodash-es'
import { Link } from 'firstpaint/react-router'
import { Card } from '../../../ui/card.tsx'
import { Money } from '../../../ui/money.tsx'
import styles from './top-dishes.module.css'

interface TopDishesProps {
  /** Best first. */
  readonly dishes: Analytics['topDishes']
}

export function TopDishes({ dishes }: TopDishesProps) {
  const most = maxBy(dishes, 'revenueCents')?.revenueCents ?? 1
  return (
    <Card as="section" padded={false} className={styles.card} aria-labelledby="top-dishes">
      <h2 id="top-dishes">Top dishes</h2>
      {dishes.length === 0 && <p className={styles.empty}>Nothing was sold in this period.</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Dish</th>
            <th scope="col">Sold</th>
            <th scope="col" colSpan={2}>
              Revenue
            </th>
          </tr>
        </thead>
        <tbody>
          {dishes.map(({ slug, name, sold, revenueCents }) => (
            <tr key={slug}>
              <th scope="row">
                <Link to={`/admin/menu/${slug}`}>{name}</Link>
              </th>
              <td>{sold}</td>
              <td>
                <Money cents={revenueCents} />
              </td>
              <td className={styles.bar} aria-hidden="true">
                <span style={{ width: `${(revenueCents / most) * 100}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
