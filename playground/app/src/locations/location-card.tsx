import type { Location } from '@bistro/contract'
import { MapPin, Phone } from 'lucide-react'
import type { ReactNode } from 'react'
import { locationPhotos } from '../site-photos.ts'
import { classNames } from '../ui/class-names.ts'
import { Photo } from '../ui/photo.tsx'
import styles from './location-card.module.css'

interface LocationCardProps {
  readonly location: Location
  readonly selected?: boolean
  readonly action?: ReactNode
}

/** One restaurant: where, how to ring, when open. */
export function LocationCard({ location, selected = false, action }: LocationCardProps) {
  const { slug, name, address, phone, hours } = location
  const photo = locationPhotos[slug]
  return (
    <article className={classNames(styles.card, selected && styles.selected)}>
      {photo && <Photo className={styles.photo} {...photo} ratio="16 / 9" sizes="(width >= 56rem) 24rem, 100vw" />}
      <h3>{name}</h3>
      <p className={styles.line}>
        <MapPin size={17} aria-hidden="true" />
        {address}
      </p>
      <p className={styles.line}>
        <Phone size={17} aria-hidden="true" />
        <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
      </p>
      <dl className={styles.hours}>
        {hours.map(({ days, opens, closes }) => (
          <div key={days}>
            <dt>{days}</dt>
            <dd className="tabular">
              {opens}–{closes}
            </dd>
          </div>
        ))}
      </dl>
      {action}
    </article>
  )
}
