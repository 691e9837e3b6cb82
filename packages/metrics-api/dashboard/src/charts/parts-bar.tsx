import type { ReactNode } from 'react'
import { formatCount, formatName, formatValue } from '../format.ts'
import styles from './parts-bar.module.css'

export interface Part {
  readonly name: string
  readonly count: number
  readonly p75: number | null
}

export interface PartsBarProps {
  readonly parts: readonly Part[]
  /** Default: in words. */
  readonly label?: (name: string) => string
}

const sentenceCase = (name: string): string => {
  const words = formatName(name)
  return words[0]!.toUpperCase() + words.slice(1)
}

/** The parts of a vital one after the other, as long as their p75: where the time goes, as a waterfall. */
export function PartsBar({ parts, label = sentenceCase }: PartsBarProps): ReactNode {
  const known = parts.filter(({ p75 }) => p75 !== null)
  const sum = known.reduce((total, { p75 }) => total + p75!, 0)
  if (sum === 0) return <p className="muted">No parts were told in this time.</p>
  const before = known.map((_, index) => known.slice(0, index).reduce((total, { p75 }) => total + p75!, 0))
  const largest = known.toSorted((a, b) => b.p75! - a.p75!)[0]!
  return (
    <ol className={styles['parts']}>
      {known.map(({ name, p75, count }, index) => {
        const left = (before[index]! / sum) * 100
        return (
          <li key={name}>
            <span className={styles['name']}>
              {label(name)}
              {name === largest.name && <em>most time</em>}
            </span>
            <span className={styles['lane']} aria-hidden>
              <i
                style={{
                  left: `${left}%`,
                  width: `max(3px, ${(p75! / sum) * 100}%)`,
                  background: `var(--part-${(index % 5) + 1})`,
                }}
              />
            </span>
            <span className={`${styles['value']} number`} title={`${formatCount(count)} values`}>
              {formatValue('', p75!)}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
