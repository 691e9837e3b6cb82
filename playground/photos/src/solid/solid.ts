import type { Sample } from '../relief.ts'

/** A thing in space given by a signed distance: x right, y towards the viewer, z up; the table is z = 0. */
export interface Solid {
  /** Distance to the surface, scene units; may be underestimated, never much overestimated. */
  distance: (x: number, y: number, z: number) => number
  /** Fills in the material at a surface point. */
  material: (x: number, y: number, z: number, out: Sample) => void
  /** A ball that holds all of it. */
  bound: { x: number; y: number; z: number; radius: number }
}
