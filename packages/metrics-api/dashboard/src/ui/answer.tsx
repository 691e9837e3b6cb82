import type { ReactNode } from 'react'
import type { Answered } from '../api/use-answer.ts'
import { Notice } from './notice.tsx'
import { Skeleton } from './skeleton.tsx'

export interface AnswerProps<Data> {
  readonly of: Answered<Data>
  /** CSS pixels it will take, so that nothing jumps. */
  readonly height: number
  readonly children: (data: Data) => ReactNode
}

/** What the API answered, or that it is on its way, or why it is not. */
export function Answer<Data>({ of, height, children }: AnswerProps<Data>): ReactNode {
  if (of.data === undefined)
    return of.problem === undefined ? <Skeleton height={height} /> : <Notice title={of.problem}>Trying again…</Notice>
  return (
    <div className={`settle ${of.stale ? 'stale' : ''}`} aria-busy={of.stale} style={{ minWidth: 0 }}>
      {of.problem !== undefined && (
        <p role="alert" className="small poor" style={{ color: 'var(--rating-text)', marginBottom: 8 }}>
          {of.problem} What follows is from before.
        </p>
      )}
      {children(of.data)}
    </div>
  )
}
