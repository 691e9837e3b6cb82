/** Signed distances to simple shapes, in scene units. */

export function roundedCylinder(x: number, y: number, z: number, radius: number, half: number, corner: number): number {
  const dr = Math.sqrt(x * x + y * y) - radius + corner
  const dz = Math.abs(z) - half + corner
  const ox = dr > 0 ? dr : 0
  const oz = dz > 0 ? dz : 0
  return Math.min(Math.max(dr, dz), 0) + Math.sqrt(ox * ox + oz * oz) - corner
}

export function ellipsoid(x: number, y: number, z: number, rx: number, ry: number, rz: number): number {
  const px = x / rx
  const py = y / ry
  const pz = z / rz
  const k0 = Math.sqrt(px * px + py * py + pz * pz)
  const qx = px / rx
  const qy = py / ry
  const qz = pz / rz
  const k1 = Math.sqrt(qx * qx + qy * qy + qz * qz)
  return k1 === 0 ? -Math.min(rx, ry, rz) : (k0 * (k0 - 1)) / k1
}

export function roundedBox(
  x: number,
  y: number,
  z: number,
  hx: number,
  hy: number,
  hz: number,
  corner: number,
): number {
  const dx = Math.abs(x) - hx + corner
  const dy = Math.abs(y) - hy + corner
  const dz = Math.abs(z) - hz + corner
  const ox = dx > 0 ? dx : 0
  const oy = dy > 0 ? dy : 0
  const oz = dz > 0 ? dz : 0
  return Math.min(Math.max(dx, dy, dz), 0) + Math.sqrt(ox * ox + oy * oy + oz * oz) - corner
}

export function ring(x: number, y: number, z: number, radius: number, thickness: number): number {
  const d = Math.sqrt(x * x + y * y) - radius
  return Math.sqrt(d * d + z * z) - thickness
}

export function capsule(
  x: number,
  y: number,
  z: number,
  from: readonly [number, number, number],
  to: readonly [number, number, number],
  radius: number,
): number {
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  const dz = to[2] - from[2]
  const px = x - from[0]
  const py = y - from[1]
  const pz = z - from[2]
  const t = Math.min(1, Math.max(0, (px * dx + py * dy + pz * dz) / (dx * dx + dy * dy + dz * dz)))
  const ex = px - dx * t
  const ey = py - dy * t
  const ez = pz - dz * t
  return Math.sqrt(ex * ex + ey * ey + ez * ez) - radius
}

/** Smaller of two distances, blended over `width`. */
export function smoothMin(a: number, b: number, width: number): number {
  const h = Math.max(width - Math.abs(a - b), 0) / width
  return Math.min(a, b) - h * h * width * 0.25
}

export type Shape = (x: number, y: number, z: number) => number

/**
 * Spares the shape's own arithmetic far from the ball that holds it: there the distance to the ball is bound enough.
 * Nearer by, soft shadows need the true distance.
 */
export function bounded(shape: Shape, centre: readonly [number, number, number], radius: number): Shape {
  const [cx, cy, cz] = centre
  return (x, y, z) => {
    const dx = x - cx
    const dy = y - cy
    const dz = z - cz
    const away = Math.sqrt(dx * dx + dy * dy + dz * dz) - radius
    return away > 0.3 ? away : shape(x, y, z)
  }
}

/** As `bounded`, for something that lies within `half` of the height `z0`. */
export function layered(shape: Shape, z0: number, half: number): Shape {
  return (x, y, z) => {
    const away = Math.abs(z - z0) - half
    return away > 0.22 ? away : shape(x, y, z)
  }
}
