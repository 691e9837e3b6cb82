import { format } from 'date-fns'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'firstpaint/react-router'
import { useMenu } from '../api/use-menu.ts'
import { DishGrid } from '../menu/dish-grid.tsx'
import { QueryView } from '../ui/query-view.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import styles from './highlights.module.css'
import { pickHighlights } from './pick-highlights.ts'

const places = ['a', 'b', 'c', 'd', 'e', 'f']

/** Six dishes of today. */
export function Highlights() {
  const menu = useMenu()
  const [today] = useState(() => new Date())
  return (
    <section className={`page ${styles.highlights}`} aria-labelledby="highlights">
      <header className={styles.head}>
        <div>
          <p className={styles.eyebrow}>On the pass this {format(today, 'EEEE')}</p>
          <h2 id="highlights">Today’s highlights</h2>
        </div>
        <Link className={styles.all} to="/menu">
          The whole menu
          <ArrowRight size={18} aria-hidden="true" />
        </Link>
      </header>
      <QueryView
        query={menu}
        loading={
          <div className={styles.skeletons}>
            {places.map((place) => (
              <Skeleton key={place} className={styles.skeleton} height={undefined} />
            ))}
          </div>
        }
      >
        {(data) => <DishGrid dishes={pickHighlights(data, today)} columns="three" />}
      </QueryView>
    </section>
  )
}
