import { sitePhotos, teaserOven } from '../site-photos.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { Photo } from '../ui/photo.tsx'
import styles from './story-teaser.module.css'

/** How it began, in two paragraphs. */
export function StoryTeaser() {
  return (
    <section className={`page ${styles.story}`} aria-labelledby="story">
      <div className={styles.pictures}>
        <Photo className={styles.oven} {...teaserOven} ratio="5 / 4" sizes="(width >= 56rem) 32rem, 84vw" />
        <Photo className={styles.candle} {...sitePhotos.candle} ratio="1" sizes="(width >= 56rem) 10rem, 25vw" />
        <Photo className={styles.pizza} {...sitePhotos.pizza} alt="" sizes="(width >= 56rem) 15rem, 37vw" />
      </div>
      <div className={styles.text}>
        <h2 id="story">It began with one oven and a borrowed lamp</h2>
        <p>
          In 2009 Noor and Tomás rented a shuttered bakery, found its oven still sound, and cooked for eight people by
          the light of a lamp the baker had left behind. The oven has not been cold since.
        </p>
        <p>There are three of us now. The lamp hangs in the first.</p>
        <LinkButton to="/about" variant="secondary">
          Read our story
        </LinkButton>
      </div>
    </section>
  )
}
