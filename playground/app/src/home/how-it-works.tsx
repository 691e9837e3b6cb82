import { Clock4, HandPlatter, MousePointerClick } from 'lucide-react'
import styles from './how-it-works.module.css'

const steps = [
  {
    icon: MousePointerClick,
    title: 'Choose',
    text: 'Sixty dishes, each with its photo, its allergens and what other guests made of it.',
  },
  {
    icon: Clock4,
    title: 'Say when',
    text: 'Now, in an hour, tomorrow at eight. We light your pan so that it is hot when you are here.',
  },
  {
    icon: HandPlatter,
    title: 'Sit down',
    text: 'At our counter, your own table, or wherever our bicycles can find you.',
  },
]

/** Ordering in three steps. */
export function HowItWorks() {
  return (
    <section className={styles.band} aria-labelledby="how-it-works">
      <div className="page">
        <h2 className={styles.title} id="how-it-works">
          How it works
        </h2>
        <ol className={styles.steps}>
          {steps.map(({ icon: Icon, title, text }, index) => (
            <li key={title}>
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <Icon size={26} strokeWidth={1.5} aria-hidden="true" />
              <h3>{title}</h3>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
