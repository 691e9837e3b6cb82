/** What became of the beacons in the spool, since the process began. */
export interface WriterCounts {
  /** Page views new to the store. */
  stored: number
  /** Beacons that took the place of an earlier one of the same page view. */
  replaced: number
  /** Beacons that were there already, or came after a later one. */
  repeated: number
  /** By reason: no beacon after all, though it had the look of one. */
  readonly refused: Map<string, number>
  /** Rows and values left out of beacons because they were wrong. */
  droppedRows: number
  /** Beacons the database would not take by themselves; they are in the log. */
  quarantined: number
  /** Bytes of the spool that were no whole frame. */
  skippedBytes: number
  transactions: number
}

export function emptyWriterCounts(): WriterCounts {
  return {
    stored: 0,
    replaced: 0,
    repeated: 0,
    refused: new Map(),
    droppedRows: 0,
    quarantined: 0,
    skippedBytes: 0,
    transactions: 0,
  }
}

/** Adds one to a count by name. */
export function countOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}
