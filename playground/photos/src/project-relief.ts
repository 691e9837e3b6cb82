import type { Camera } from './camera.ts'
import type { Relief } from './relief.ts'

/** Slope from which rows count as one wall, and the wall's height from which it is an overhang (scene units). */
const steep = 2.4
const overhang = 0.02
/** Least thickness shown at an overhang's edge, scene units. */
const lip = 0.022

export interface View {
  light: Float32Array
  /** Distance from the camera along its axis, scene units. */
  depth: Float32Array
}

/**
 * Looks at a lit relief from the camera, column by column from near to far: a row of the relief shows only what rises
 * above everything nearer.
 */
export function projectRelief(
  relief: Relief,
  lit: Float32Array,
  camera: Camera,
  size: { width: number; height: number },
): View {
  const { width, height } = size
  const light = new Float32Array(width * height * 3)
  const depth = new Float32Array(width * height)
  const flank = new Uint8Array(width * height)
  const { elevation, distance, targetY, zoom } = camera
  const cos = Math.cos(elevation)
  const sin = Math.sin(elevation)
  const cameraY = targetY + cos * distance
  const cameraZ = sin * distance
  const focal = (height / 2) * distance * zoom
  const { level, extent, scale } = relief
  const wallLevels = new Float32Array(relief.height)
  const wallCells = new Int32Array(relief.height)
  let wallRows = 0
  for (let column = 0; column < width; column += 1) {
    const screenX = (column + 0.5 - width / 2) / focal
    let filled = height
    let r0 = 0
    let g0 = 0
    let b0 = 0
    let previousY = height + 1
    let previousZ = 0
    let onWall = false
    let wall = { y: 0, z: 0, r: 0, g: 0, b: 0 }
    for (let row = relief.height - 1; row >= 0 && filled > 0; row -= 1) {
      const y = row / scale + extent.top
      const groundDepth = (y - cameraY) * -cos + cameraZ * sin
      let z = 0
      let x = screenX * groundDepth
      let px = 0
      for (let pass = 0; pass < 2; pass += 1) {
        px = (x - extent.left) * scale
        const clamped = Math.min(relief.width - 1.001, Math.max(0, px))
        const left = row * relief.width + (clamped | 0)
        z = level[left] + (level[left + 1] - level[left]) * (clamped - (clamped | 0))
        x = screenX * (groundDepth - z * sin)
      }
      px = Math.min(relief.width - 1.001, Math.max(0, (x - extent.left) * scale))
      const pointDepth = groundDepth - z * sin
      const rise = (y - cameraY) * -sin + (z - cameraZ) * cos
      const screenY = height / 2 - (rise / pointDepth) * focal
      const cell = px | 0
      const t = px - cell
      const at = (row * relief.width + cell) * 3
      const r1 = lit[at] + (lit[at + 3] - lit[at]) * t
      const g1 = lit[at + 1] + (lit[at + 4] - lit[at + 1]) * t
      const b1 = lit[at + 2] + (lit[at + 5] - lit[at + 2]) * t
      const rising = (z - previousZ) * scale > steep
      if (rising && !onWall) {
        onWall = true
        wall = { y: previousY, z: previousZ, r: r0, g: g0, b: b0 }
        wallRows = 0
      }
      if (onWall) {
        wallLevels[wallRows] = z
        wallCells[wallRows] = at
        wallRows += 1
      }
      const wallGoesOn = rising && row > 0
      if (!wallGoesOn && screenY < filled) {
        const last = Math.max(0, Math.ceil(screenY))
        const drop = onWall ? previousZ - wall.z : 0
        const fromY = onWall ? wall.y : previousY
        const span = Math.max(0.0001, fromY - screenY)
        const shown = lip + Math.min(drop * 0.5, 0.07)
        for (let pixel = filled - 1; pixel >= last; pixel -= 1) {
          const index = pixel * width + column
          const i3 = index * 3
          depth[index] = pointDepth
          if (drop > overhang) {
            // Below its lip an overhang shows a darkening flank, then the shadow on what lies beneath.
            flank[index] = 1
            const below = ((pixel - screenY) / span) * drop
            if (below < shown) {
              const dim = (0.9 - (below / shown) * 0.62) * 0.85
              let step = wallRows - 1
              while (step > 0 && wallLevels[step - 1] >= z - below) step -= 1
              const cellAt = wallCells[step]
              light[i3] = relief.albedo[cellAt] * dim * 1.15
              light[i3 + 1] = relief.albedo[cellAt + 1] * dim
              light[i3 + 2] = relief.albedo[cellAt + 2] * dim * 0.9
            } else {
              light[i3] = wall.r * 0.7
              light[i3 + 1] = wall.g * 0.68
              light[i3 + 2] = wall.b * 0.68
            }
            continue
          }
          const share = Math.min(1, Math.max(0, (fromY - pixel) / span))
          const near = onWall ? wall : { r: r0, g: g0, b: b0 }
          light[i3] = near.r + (r1 - near.r) * share
          light[i3 + 1] = near.g + (g1 - near.g) * share
          light[i3 + 2] = near.b + (b1 - near.b) * share
        }
        filled = Math.min(filled, last)
      }
      if (!wallGoesOn) onWall = false
      previousY = screenY
      previousZ = z
      r0 = r1
      g0 = g1
      b0 = b1
    }
  }
  smoothFlanks(light, flank, width, height)
  return { light, depth }
}

/** Columns are drawn one by one, so steep flanks come out combed; this evens them sideways, edges included. */
function smoothFlanks(light: Float32Array, flank: Uint8Array, width: number, height: number): void {
  const reach = 3
  const line = new Float32Array(width * 3)
  for (let row = 0; row < height; row += 1) {
    const start = row * width
    line.set(light.subarray(start * 3, (start + width) * 3))
    for (let column = reach; column < width - reach; column += 1) {
      const index = start + column
      if (!(flank[index] || flank[index - 2] || flank[index + 2])) continue
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0
        for (let offset = -reach; offset <= reach; offset += 1) sum += line[(column + offset) * 3 + channel]
        light[index * 3 + channel] = sum / (reach * 2 + 1)
      }
    }
  }
}
