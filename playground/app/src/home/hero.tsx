import { ArrowRight } from 'lucide-react'
import { sitePhotos, tallHero } from '../site-photos.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Photo } from '../ui/photo.tsx'
import styles from './hero.module.css'

/** The first thing a guest sees. */
export function Hero() {
  return (
    <section className={styles.hero}>
      <Photo
        className={styles.photo}
        {...sitePhotos.hero}
        // Covers a box of up to 46rem in height.
        sizes="max(100vw, 83rem)"
        art={tallHero && [{ media: '(width < 32rem)', src: tallHero, sizes: 'max(100vw, 26rem)' }]}
        priority
      />
      <div className={`page ${styles.text}`}>
        <h1>
          The lamp is on. <em>Supper is nearly ready.</em>
        </h1>
        <p>
          A wood fire, a short menu, vegetables from people we know by name. Order ahead, or have it brought to your
          table.
        </p>
        <p className={styles.actions}>
          <LinkButton className={styles.main} to="/menu" size="large">
            See the menu
            <ArrowRight size={20} aria-hidden="true" />
          </LinkButton>
          <LinkButton className={styles.other} to="/locations" size="large" variant="secondary">
            Find us
          </LinkButton>
        </p>
      </div>
    </section>
  )
}
