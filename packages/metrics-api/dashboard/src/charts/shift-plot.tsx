import type { ReactNode } from 'react'
import type { Shift } from '../ui/shift-note.tsx'
import styles from './shift-plot.module.css'

/** Shares beyond which the scale is cut. */
const most = 0.5

/** A shift and its interval around "no difference": an interval that touches the middle says nothing for sure. */
export function ShiftPlot({ shift }: { readonly shift: Shift | null }): ReactNode {
  const x = (share: number): number => 50 + (Math.max(-most, Math.min(most, share)) / most) * 48
  const tone = shift?.verdict === 'slower' ? 'poor' : shift?.verdict === 'faster' ? 'good' : 'unrated'
  return (
    <span className={`${styles['plot']} ${tone}`} aria-hidden>
      <i className={styles['middle']} />
      {shift && (
        <>
          <i
            className={styles['interval']}
            style={{ left: `${x(shift.low)}%`, width: `${x(shift.high) - x(shift.low)}%` }}
          />
          <i className={styles['point']} style={{ left: `${x(shift.shift)}%` }} />
        </>
      )}
    </span>
  )
}
