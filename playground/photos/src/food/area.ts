/** A round patch of a plate, by its centre and radius. */
export interface Area {
  x: number
  y: number
  r: number
}

/** The middle of an area to strew things over; `share` of 1 reaches its edge. */
export const around = (at: Area, share: number): { x: number; y: number; rx: number } => ({
  x: at.x,
  y: at.y,
  rx: at.r * share,
})
