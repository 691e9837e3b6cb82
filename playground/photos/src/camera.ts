import type { Extent } from './relief.ts'

/** A camera on the viewer's side of the table, looking at (0, targetY). */
export interface Camera {
  /** Radians above the table; half a turn of a right angle (about 1.57) looks straight down. */
  elevation: number
  /** Scene units from the target; nearer gives stronger perspective. */
  distance: number
  targetY: number
  /** Larger shows less of the scene. */
  zoom: number
}

export const lookingDown: Camera = { elevation: Math.PI / 2, distance: 8, targetY: 0, zoom: 1 }

/** The part of the table the camera sees, with a margin for what stands up into the view. */
export function groundExtent(camera: Camera, aspect: number): Extent {
  const { elevation, distance, targetY, zoom } = camera
  const cos = Math.cos(elevation)
  const sin = Math.sin(elevation)
  const cameraY = targetY + cos * distance
  const cameraZ = sin * distance
  const half = 1 / (distance * zoom)
  const hit = (screen: number): { y: number; depth: number } => {
    const dirY = -cos - sin * screen
    const dirZ = -sin + cos * screen
    const depth = cameraZ / -dirZ
    return { y: cameraY + dirY * depth, depth }
  }
  const far = hit(half)
  const near = hit(-half)
  const side = half * aspect * far.depth
  return { left: -side - 0.02, right: side + 0.02, top: far.y - 0.02, bottom: near.y + 0.22 }
}
