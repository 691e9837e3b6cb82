import { sitePhotos } from '../site-photos.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Photo } from '../ui/photo.tsx'
import styles from './about.module.css'

const years = [
  { year: '2009', text: 'Noor and Tomás rent a shuttered bakery, find the oven sound and cook for eight.' },
  { year: '2012', text: 'The neighbours ask for lunch. We take down a wall and gain a kitchen table.' },
  { year: '2016', text: 'A second lamp, across the river in Stoneybatter. Now the north side is happy too.' },
  { year: '2020', text: 'The room is closed, so the food learns to ride a bicycle.' },
  { year: '2024', text: 'A third lamp, out on the pier. The bread still comes from the first oven.' },
]

const people = [
  {
    name: 'Noor Haddad',
    role: 'Fire and salt',
    text: 'Trained as a geologist. Says embers and basalt have much in common.',
  },
  { name: 'Tomás Reyes', role: 'Pasta and patience', text: 'Makes the ragù on Sundays and will not be spoken to.' },
  {
    name: 'Ines Whitlock',
    role: 'Wine and the door',
    text: 'Knows what you drank last time, and what you should have.',
  },
]

export function Component() {
  return (
    <>
      <div className="page">
        <PageHeader
          title="One oven, and a borrowed lamp"
          eyebrow="Our story"
          intro="How a bakery nobody wanted became a table for the neighbourhood."
        />
      </div>
      <Photo className={styles.wide} {...sitePhotos.oven} ratio="2 / 1" sizes="max(100vw, 24rem)" priority />
      <div className={`page ${styles.prose}`}>
        <p className={styles.lead}>
          The bakery had been empty for eleven years. The landlord apologised for the oven, which was too heavy to
          remove. We lit it that night to see whether it would draw. It drew.
        </p>
        <p>
          We had eight chairs, one lamp and no licence, so for the first month we called it a rehearsal. People brought
          their own glasses. Somebody’s grandmother brought a pot of beans to see what the oven would do to it
          overnight, and what it did is still on the menu.
        </p>
        <p>
          A wood fire makes you cook a certain way. You cannot turn it down; you can only move the pan. So the menu is
          short, the dishes are simple, and everything waits for the embers rather than the other way round.
        </p>
        <blockquote>“You cannot turn a fire down. You can only move the pan.”</blockquote>
        <Photo className={styles.market} {...sitePhotos.market} sizes="(width >= 48rem) 43rem, 94vw" />
        <p>
          We buy from eleven farms and two boats, all of whom have eaten here, some of whom have complained. When the
          peaches end, the peach dish ends. There is always something else.
        </p>
      </div>
      <section className={`page ${styles.years}`} aria-labelledby="years">
        <Photo className={styles.cutout} {...sitePhotos.pizza} alt="" sizes="22rem" />
        <div>
          <h2 id="years">Since then</h2>
          <ol>
            {years.map(({ year, text }) => (
              <li key={year}>
                <strong>{year}</strong>
                <p>{text}</p>
              </li>
            ))}
          </ol>
        </div>
      </section>
      <section className={styles.band} aria-labelledby="people">
        <div className="page">
          <h2 id="people">Who you will meet</h2>
          <ul className={styles.people}>
            {people.map(({ name, role, text }) => (
              <li key={name}>
                <h3>{name}</h3>
                <p className={styles.role}>{role}</p>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <section className={`page ${styles.end}`}>
        <Photo className={styles.candle} {...sitePhotos.candle} ratio="1" sizes="14rem" />
        <h2>The fire is lit at ten. Come any time after.</h2>
        <LinkButton to="/menu" size="large">
          See the menu
        </LinkButton>
      </section>
    </>
  )
}
