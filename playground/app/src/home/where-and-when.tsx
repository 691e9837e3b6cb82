import { useLocations } from '../api/use-locations.ts'
import { LocationCard } from '../locations/location-card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { QueryView } from '../ui/query-view.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import styles from './where-and-when.module.css'

/** The restaurants with their opening hours. */
export function WhereAndWhen() {
  const locations = useLocations()
  return (
    <section className={`page ${styles.where}`} aria-labelledby="where">
      <header className={styles.head}>
        <h2 id="where">Where and when</h2>
        <LinkButton to="/locations" variant="secondary">
          See the map
        </LinkButton>
      </header>
      <QueryView query={locations} loading={<Skeleton height="18rem" />}>
        {(found) => (
          <ul className={styles.list}>
            {found.map((location) => (
              <li key={location.slug}>
                <LocationCard location={location} />
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  )
}
