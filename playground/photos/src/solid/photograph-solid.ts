import type { Frame } from '../frame.ts'
import { type Light, light as makeLight } from '../light.ts'
import { cellValue } from '../noise.ts'
import type { Painter, Sample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'
import type { Backdrop } from './backdrop.ts'
import type { Solid } from './solid.ts'

export interface SolidShot {
  size: { width: number; height: number }
  solid: Solid
  /** Paints the table top at (x, y). */
  table: Painter
  /** Where the table ends, away from the viewer (negative y). Default -2.6. */
  tableEnd?: number
  backdrop: Backdrop
  /** Degrees above the table. */
  elevation: number
  /** Height the camera looks at. */
  targetZ: number
  targetX?: number
  distance?: number
  zoom?: number
  light?: Partial<Light>
  depthOfField?: number
  /** Leaves everything but the solid transparent. */
  cutOut?: boolean
}

const near = 0.0012

/** Photographs a solid on a table by marching rays through its distance field. */
export function photographSolid(shot: SolidShot): Frame {
  const {
    size,
    solid,
    table,
    tableEnd = -2.6,
    backdrop,
    targetZ,
    targetX = 0,
    distance: far = 5.2,
    zoom = 1,
    depthOfField = 0.3,
    cutOut = false,
  } = shot
  const { width, height } = size
  const lamp = makeLight({ elevation: 0.8, ...shot.light })
  const elevation = (shot.elevation * Math.PI) / 180
  const cos = Math.cos(elevation)
  const sin = Math.sin(elevation)
  const eye = [targetX, cos * far, targetZ + sin * far] as const
  const focal = (height / 2) * far * zoom
  const cosE = Math.cos(lamp.elevation)
  const lx = Math.cos(lamp.azimuth) * cosE
  const ly = Math.sin(lamp.azimuth) * cosE
  const lz = Math.sin(lamp.elevation)
  const tx = -Math.sin(lamp.azimuth)
  const ty = Math.cos(lamp.azimuth)
  const bx = -Math.cos(lamp.azimuth) * lz
  const by = -Math.sin(lamp.azimuth) * lz
  const bz = cosE
  const [kr, kg, kb] = lamp.key
  const [ar, ag, ab] = lamp.ambient
  const { bound, distance } = solid
  const light = new Float32Array(width * height * 3)
  const blur = new Float32Array(width * height)
  const alpha = cutOut ? new Float32Array(width * height) : undefined
  const room = new Float32Array(3)
  const sample: Sample = { height: 0, r: 0, g: 0, b: 0, gloss: 0, rough: 1, soft: 0, metal: 0, glow: 0, alpha: 1 }
  const reset = (): void => {
    sample.height = 0
    sample.gloss = 0.04
    sample.rough = 0.6
    sample.soft = 0
    sample.metal = 0
    sample.alpha = 1
  }

  /** How much of the window a point sees. */
  const sees = (x: number, y: number, z: number): number => {
    const px = x - bound.x
    const py = y - bound.y
    const pz = z - bound.z
    const along = px * lx + py * ly + pz * lz
    const gap = px * px + py * py + pz * pz - bound.radius * bound.radius
    if (gap > 0 && (along > 0 || along * along < gap)) return 1
    let lit = 1
    let t = 0.02 + cellValue(Math.floor(x * 900), Math.floor(y * 900)) * 0.008
    for (let step = 0; step < 16 && t < 1.8; step += 1) {
      const d = distance(x + lx * t, y + ly * t, z + lz * t)
      if (d < 0.0005) return 0
      const share = 0.5 + (d * 2.2) / t
      if (share < lit) lit = share
      t += Math.min(0.2, Math.max(0.028, d * 0.9))
    }
    return smoothstep(0.5, 1, lit)
  }

  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const index = row * width + column
      const i3 = index * 3
      const sx = (column + 0.5 - width / 2) / focal
      const sy = (height / 2 - row - 0.5) / focal
      let dx = sx
      let dy = -cos - sin * sy
      let dz = -sin + cos * sy
      const length = Math.sqrt(dx * dx + dy * dy + dz * dz)
      dx /= length
      dy /= length
      dz /= length
      const groundT = dz < 0 ? -eye[2] / dz : Infinity
      const ox = eye[0] - bound.x
      const oy = eye[1] - bound.y
      const oz = eye[2] - bound.z
      const half = ox * dx + oy * dy + oz * dz
      const inside = half * half - (ox * ox + oy * oy + oz * oz - bound.radius * bound.radius)
      let hit = -1
      if (inside > 0) {
        const root = Math.sqrt(inside)
        let t = Math.max(0, -half - root)
        const end = Math.min(-half + root, groundT)
        for (let step = 0; step < 110 && t < end; step += 1) {
          const d = distance(eye[0] + dx * t, eye[1] + dy * t, eye[2] + dz * t)
          if (d < near) {
            hit = t
            break
          }
          t += d * 0.82
        }
      }
      let nx = 0
      let ny = 0
      let nz = 1
      let x: number
      let y: number
      let z: number
      let open = 1
      reset()
      if (hit > 0) {
        x = eye[0] + dx * hit
        y = eye[1] + dy * hit
        z = eye[2] + dz * hit
        const e = 0.0022
        const d1 = distance(x + e, y - e, z - e)
        const d2 = distance(x - e, y - e, z + e)
        const d3 = distance(x - e, y + e, z - e)
        const d4 = distance(x + e, y + e, z + e)
        nx = d1 - d2 - d3 + d4
        ny = -d1 - d2 + d3 + d4
        nz = -d1 + d2 - d3 + d4
        const n = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz + 1e-12)
        nx *= n
        ny *= n
        nz *= n
        solid.material(x, y, z, sample)
        let closed = 0
        for (let step = 1; step <= 3; step += 1) {
          const reach = step * step * 0.022
          const d = Math.min(distance(x + nx * reach, y + ny * reach, z + nz * reach), z + nz * reach)
          closed += Math.max(0, reach - d) / reach / (step + 0.6)
        }
        open = Math.max(0.12, 1 - closed * 0.85)
        blur[index] = smoothstep(depthOfField, depthOfField + 1.3, Math.abs(hit - far)) * 0.9
        if (alpha) alpha[index] = 1
      } else {
        x = eye[0] + dx * groundT
        y = eye[1] + dy * groundT
        z = 0
        if (groundT === Infinity || y < tableEnd) {
          backdrop((column / width - 0.5) * 2 * (width / height), 1 - (row / height) * 2, room)
          light[i3] = room[0]
          light[i3 + 1] = room[1]
          light[i3 + 2] = room[2]
          blur[index] = 1
          continue
        }
        table(0, 0, sample, x, y)
        const relief = 1 + sample.height * 9
        sample.r *= relief
        sample.g *= relief
        sample.b *= relief
        const d = distance(x, y, 0.015)
        open = 1 - 0.75 * smoothstep(0.34, -0.02, d) ** 1.5
        blur[index] = smoothstep(depthOfField, depthOfField + 2.2, Math.abs(groundT - far)) ** 0.75
        if (cutOut) continue
      }
      const reach = Math.hypot(x - bound.x, y - bound.y)
      const shade = reach < bound.radius * 2.4 ? sees(x + nx * 0.016, y + ny * 0.016, z + nz * 0.016) : 1
      const facing = nx * lx + ny * ly + nz * lz
      const wrap = sample.soft * 0.5
      const direct = Math.max(0, (facing + wrap) / (1 + wrap)) * (shade + (1 - shade) * sample.soft * 0.1)
      const creep = sample.soft * (1 - Math.abs(facing)) * shade * 0.16
      const air = open * (0.6 + 0.4 * nz)
      const bounce = Math.max(0, -(nx * lx + ny * ly)) * 0.2 * open + Math.max(0, -nz) * 0.2 * open
      const matte = 1 - sample.metal * 0.85
      let red = sample.r * matte * (kr * (direct + creep) + ar * air + kr * bounce)
      let green = sample.g * matte * (kg * (direct + creep * 0.55) + ag * air + kg * bounce * 0.85)
      let blue = sample.b * matte * (kb * (direct + creep * 0.35) + ab * air + kb * bounce * 0.65)
      if (sample.gloss > 0.01) {
        const view = -(nx * dx + ny * dy + nz * dz)
        const rx = dx + 2 * view * nx
        const ry = dy + 2 * view * ny
        const rz = dz + 2 * view * nz
        const w = 0.05 + sample.rough * 0.75
        let strength = 0
        if (rx * lx + ry * ly + rz * lz > 0) {
          const along = Math.abs(rx * tx + ry * ty)
          const upward = Math.abs(rx * bx + ry * by + rz * bz)
          const bar = 1 - 0.7 * smoothstep(0.05, 0.01, Math.min(along, upward)) * smoothstep(0.16, 0.05, sample.rough)
          strength =
            (smoothstep(0.22 + w, 0.22 - w * 0.5, along) *
              smoothstep(0.3 + w, 0.3 - w * 0.5, upward) *
              bar *
              shade *
              1.6) /
            (0.5 + sample.rough * 2.6)
        }
        const fresnel = sample.gloss * (1 + 3.4 * (1 - Math.max(0, view)) ** 4)
        const ambient = open * (0.12 + 0.3 * Math.max(0, rz))
        const m = sample.metal
        red += fresnel * (strength * kr + ambient * ar) * (1 - m + m * sample.r)
        green += fresnel * (strength * kg + ambient * ag) * (1 - m + m * sample.g)
        blue += fresnel * (strength * kb + ambient * ab) * (1 - m + m * sample.b)
      }
      light[i3] = red
      light[i3 + 1] = green
      light[i3 + 2] = blue
    }
  }
  return { ...size, light, blur, ...(alpha ? { alpha } : {}) }
}
