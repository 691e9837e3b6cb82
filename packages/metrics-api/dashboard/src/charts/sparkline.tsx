import type { ReactNode } from 'react'
import styles from './sparkline.module.css'

/** The way values took, without scales: a word beside a number. */
export function Sparkline({ values }: { readonly values: readonly number[] }): ReactNode {
  if (values.length < 2) return null
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const y = (value: number): number => 18 - (high === low ? 0.5 : (value - low) / (high - low)) * 16
  const x = (index: number): number => (index / (values.length - 1)) * 96 + 2
  return (
    <svg className={styles['line']} viewBox="0 0 102 20" aria-hidden>
      <path d={values.map((value, index) => `${index ? 'L' : 'M'}${x(index)} ${y(value)}`).join('')} />
      <circle cx={x(values.length - 1)} cy={y(values.at(-1)!)} r="2.2" />
    </svg>
  )
}
