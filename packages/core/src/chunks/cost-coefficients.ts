/** What the parts of the cost are worth to each other. All of it in bytes on the wire (compressed), so that they add up. */
export interface CostCoefficients {
  /**
   * What a byte downloaded for the first time is worth in bytes downloaded again. Default 4: on a first visit nothing is
   * there to show until it arrives, and its speed decides whether there is another visit.
   */
  readonly firstByteWorth: number
  /**
   * Bytes that one more request over HTTP/2 is worth. Default 1000: measured with 1 to 60 preloaded modules as 250 B at
   * 1.6 Mbps / 150 ms and 2 KB at 10 Mbps / 40 ms with a slow CPU; in between.
   */
  readonly requestBytes: number
  /**
   * Bytes of inline import map per chunk, paid with every page of HTML, which is never cached for long. Default 24:
   * measured, gzip, on apps of 20 to 640 chunks.
   */
  readonly mapEntryBytes: number
  /**
   * Share of attention that goes to all load points alike, 0–1, however seldom the field data sees them. Default 0.1: a
   * route nobody was recorded on still has somebody waiting for it.
   */
  readonly evenShare: number
}

export const defaultCoefficients: CostCoefficients = {
  firstByteWorth: 4,
  requestBytes: 1000,
  mapEntryBytes: 24,
  evenShare: 0.1,
}
