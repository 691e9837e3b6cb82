/** What was answered to beacons, since the process began. */
export interface IngestCounts {
  /** Kept, and acknowledged after that. */
  accepted: number
  /** Told 204, and not kept: nobody sat in front of it. */
  bots: number
  /** No key, a wrong one, or of another app or origin. */
  forbidden: number
  tooLarge: number
  /** Over a limit of requests. */
  limited: number
  /** 503: the spool does not take them. */
  notKept: number
  /** Bodies that are no beacon, by reason. */
  readonly refused: Map<string, number>
}

export function emptyIngestCounts(): IngestCounts {
  return { accepted: 0, bots: 0, forbidden: 0, tooLarge: 0, limited: 0, notKept: 0, refused: new Map() }
}
