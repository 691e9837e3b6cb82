/** A place in the spool: everything before it is written, or taken. */
export interface SpoolPosition {
  readonly segment: number
  /** Bytes from the start of the segment. */
  readonly offset: number
}

export const spoolStart: SpoolPosition = { segment: 0, offset: 0 }

/** Below 0 when `a` comes first. */
export function comparePositions(a: SpoolPosition, b: SpoolPosition): number {
  return a.segment - b.segment || a.offset - b.offset
}
