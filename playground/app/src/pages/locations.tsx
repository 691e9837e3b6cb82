import { MapPin } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useLocations } from '../api/use-locations.ts'
import { LocationCard } from '../locations/location-card.tsx'
import { StreetMap } from '../locations/street-map.tsx'
import { Button } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { QueryView } from '../ui/query-view.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import styles from './locations.module.css'

export function Component() {
  const locations = useLocations()
  const [selected, setSelected] = useState<string | null>(null)
  const select = useCallback((slug: string) => setSelected(slug), [])

  return (
    <div className="page">
      <PageHeader
        title="Three lamps, one menu"
        eyebrow="Locations"
        intro="By the canal, across the river and out on the pier. Walk in, or order ahead."
      />
      <h2 className="visually-hidden">Our restaurants</h2>
      <QueryView query={locations} loading={<Skeleton height="36rem" />}>
        {(found) => (
          <div className={styles.columns}>
            <div className={styles.map}>
              <StreetMap
                locations={found}
                selected={found.find(({ slug }) => slug === selected) ?? null}
                onSelect={select}
              />
            </div>
            <ul className={styles.list}>
              {found.map((location) => (
                <li key={location.slug}>
                  <LocationCard
                    location={location}
                    selected={location.slug === selected}
                    action={
                      <Button variant="secondary" size="small" onClick={() => select(location.slug)}>
                        <MapPin size={16} aria-hidden="true" />
                        Show on the map
                      </Button>
                    }
                  />
                </li>
              ))}
            </ul>
          </div>
        )}
      </QueryView>
    </div>
  )
}
