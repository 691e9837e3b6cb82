/** Where a pizza lies; `z` is the height of whatever is beneath it. */
export interface Pie {
  x: number
  y: number
  radius: number
  z: number
}

/** The middle of a pizza to strew things over; `share` of 1 reaches the edge of the crust. */
export const within = (pie: Pie, share: number): { x: number; y: number; rx: number } => ({
  x: pie.x,
  y: pie.y,
  rx: pie.radius * share,
})
