import type { Sketch } from '../vitals/sketch/sketch.ts'

/** Whose values a sketch counts, within one route, metric and day. */
export interface CubeSegment {
  /** Position in {@link cubeDevices}. */
  readonly device: number
  /** Position in {@link cubeConnections}. */
  readonly connection: number
  /** ISO 3166-1 alpha-2; '' when it is not known, or counted with others because there were too many. */
  readonly country: string
  /** The store's number of the release; 0 for none. */
  readonly release: number
}

export interface CubeCell {
  readonly segment: CubeSegment
  readonly sketch: Sketch
}

/**
 * All there is of one route, metric and day: a sketch for each segment, by {@link segmentKey}. One stored row holds a
 * cube, because rows of their own would cost more than the sketches in them.
 */
export type Cube = Map<string, CubeCell>

/** '' stands for what the browser does not tell. The order is stored: only ever append. */
export const cubeDevices: readonly ['', 'phone', 'tablet', 'desktop'] = ['', 'phone', 'tablet', 'desktop']
export const cubeConnections: readonly ['', 'slow-2g', '2g', '3g', '4g'] = ['', 'slow-2g', '2g', '3g', '4g']

export function segmentKey({ device, connection, country, release }: CubeSegment): string {
  return `${device} ${connection} ${release} ${country}`
}
