import { Star } from 'lucide-react'
import { useId } from 'react'
import styles from './star-input.module.css'

interface StarInputProps {
  /** 0 until one is chosen. */
  readonly value: number
  readonly onChange: (stars: number) => void
  readonly error?: string | undefined
}

const words = ['Poor', 'Fair', 'Good', 'Very good', 'Outstanding']

/** One to five stars; radio buttons underneath. */
export function StarInput({ value, onChange, error }: StarInputProps) {
  const name = useId()
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={styles.legend}>Your rating</legend>
      <div className={styles.stars}>
        {words.map((word, index) => (
          <label key={word} className={index < value ? styles.lit : undefined}>
            <input type="radio" name={name} checked={value === index + 1} onChange={() => onChange(index + 1)} />
            <span className="visually-hidden">
              {index + 1} {index === 0 ? 'star' : 'stars'}: {word}
            </span>
            <Star size={32} strokeWidth={1.4} fill={index < value ? 'currentColor' : 'none'} aria-hidden="true" />
          </label>
        ))}
        <span className={styles.word} aria-hidden="true">
          {words[value - 1]}
        </span>
      </div>
      {error && (
        <p className={styles.error} id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
