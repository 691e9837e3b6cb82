import { boxBlur } from './box-blur.ts'
import type { Light } from './light.ts'
import { cellValue } from './noise.ts'
import type { Relief } from './relief.ts'
import { smoothstep } from './smoothstep.ts'

/** Slopes above this are walls; steeper normals would only draw outlines. */
const steepest = 1.9

/** How much of the window each point sees: 1 all of it, 0 none. The highest slope towards the window decides. */
function shadows(relief: Relief, light: Light): Float32Array {
  const { width, height, scale, level } = relief
  const stepX = Math.cos(light.azimuth)
  const stepY = Math.sin(light.azimuth)
  const tangent = Math.tan(light.elevation)
  const lit = new Float32Array(width * height)
  const reach = scale * 0.9
  const first = Math.max(1, scale / 450)
  // A soft shadow changes slowly: every second point in each direction is enough.
  for (let row = 0; row < height; row += 2) {
    for (let column = 0; column < width; column += 2) {
      const index = row * width + column
      const own = level[index]
      let slope = 0
      let distance = first * (1.2 + cellValue(column >> 1, row >> 1) * 0.35)
      while (distance < reach) {
        const px = (column + stepX * distance) | 0
        const py = (row + stepY * distance) | 0
        if (px < 0 || py < 0 || px >= width || py >= height) break
        const seen = ((level[py * width + px] - own) * scale) / distance
        if (seen > slope) slope = seen
        distance *= 1.24
      }
      const share = 1 - smoothstep(tangent - light.softness, tangent + light.softness, slope)
      lit[index] = share
      if (column + 1 < width) lit[index + 1] = share
      if (row + 1 < height) {
        lit[index + width] = share
        if (column + 1 < width) lit[index + width + 1] = share
      }
    }
  }
  return boxBlur(lit, width, height, Math.max(1, scale / 300))
}

/** How open each point is to the room, from blurred heights at three sizes. */
function openness(relief: Relief): Float32Array {
  const { width, height, scale, level } = relief
  const open = new Float32Array(width * height).fill(1)
  for (const [radius, strength] of [
    [0.012, 15],
    [0.04, 7],
    [0.13, 3.2],
  ] as const) {
    const around = boxBlur(level, width, height, radius * scale)
    for (let index = 0; index < open.length; index += 1) {
      const depth = around[index] - level[index]
      if (depth > 0) open[index] /= 1 + depth * strength
    }
  }
  return open
}

/**
 * Lights the relief: linear light, three numbers per pixel. `viewTilt` is how far the eye leans from straight above
 * towards the viewer's side, radians; it moves the reflections.
 */
export function shadeRelief(relief: Relief, light: Light, viewTilt: number): Float32Array {
  const { width, height, scale, level, albedo, gloss, rough, soft, metal, glow, extent } = relief
  const { lamps = [] } = light
  const lit = shadows(relief, light)
  const open = openness(relief)
  const result = new Float32Array(width * height * 3)
  const cosE = Math.cos(light.elevation)
  const lx = Math.cos(light.azimuth) * cosE
  const ly = Math.sin(light.azimuth) * cosE
  const lz = Math.sin(light.elevation)
  // The window's own axes: `t` along its sill, `b` up its frame.
  const tx = -Math.sin(light.azimuth)
  const ty = Math.cos(light.azimuth)
  const bx = -Math.cos(light.azimuth) * lz
  const by = -Math.sin(light.azimuth) * lz
  const bz = cosE
  const vy = Math.sin(viewTilt)
  const vz = Math.cos(viewTilt)
  const [kr, kg, kb] = light.key
  const [ar, ag, ab] = light.ambient
  const half = scale / 2
  for (let row = 0; row < height; row += 1) {
    const up = row > 0 ? -width : 0
    const down = row < height - 1 ? width : 0
    for (let column = 0; column < width; column += 1) {
      const index = row * width + column
      let sx = (level[column < width - 1 ? index + 1 : index] - level[column > 0 ? index - 1 : index]) * half
      let sy = (level[index + down] - level[index + up]) * half
      const slope = Math.sqrt(sx * sx + sy * sy)
      if (slope > steepest) {
        sx *= steepest / slope
        sy *= steepest / slope
      }
      const inverse = 1 / Math.sqrt(1 + sx * sx + sy * sy)
      const nx = -sx * inverse
      const ny = -sy * inverse
      const nz = inverse
      const softness = soft[index]
      const wrap = softness * 0.55
      const facing = nx * lx + ny * ly + nz * lz
      const diffuse = Math.max(0, (facing + wrap) / (1 + wrap))
      const shade = lit[index] + (1 - lit[index]) * softness * 0.12
      const direct = diffuse * shade
      // Deep tissue returns reddened light in the turn towards shadow.
      const creep = softness * (1 - Math.abs(facing)) * shade * 0.18
      const air = open[index] * (0.62 + 0.38 * nz)
      const bounce = Math.max(0, -(nx * lx + ny * ly)) * 0.16 * open[index]
      const i3 = index * 3
      const matte = 1 - metal[index] * 0.85
      const cr = albedo[i3]
      const cg = albedo[i3 + 1]
      const cb = albedo[i3 + 2]
      let red = cr * matte * (kr * (direct + creep) + ar * air + kr * bounce)
      let green = cg * matte * (kg * (direct + creep * 0.55) + ag * air + kg * bounce * 0.85)
      let blue = cb * matte * (kb * (direct + creep * 0.35) + ab * air + kb * bounce * 0.65)
      for (const lamp of lamps) {
        const ox = lamp.x - (column / scale + extent.left)
        const oy = lamp.y - (row / scale + extent.top)
        const oz = lamp.z - level[index]
        const away2 = ox * ox + oy * oy + oz * oz
        const facingLamp = (nx * ox + ny * oy + nz * oz) / Math.sqrt(away2)
        if (facingLamp <= 0) continue
        const power = (facingLamp * open[index]) / (1 + away2 / (lamp.reach * lamp.reach))
        red += cr * lamp.colour[0] * power
        green += cg * lamp.colour[1] * power
        blue += cb * lamp.colour[2] * power
      }
      const own = glow[index]
      if (own > 0) {
        red += cr * own
        green += cg * own
        blue += cb * own
      }
      const shine = gloss[index]
      if (shine > 0.01) {
        const view = ny * vy + nz * vz
        const rx = 2 * view * nx
        const ry = 2 * view * ny - vy
        const rz = 2 * view * nz - vz
        const width2 = 0.05 + rough[index] * 0.75
        const along = Math.abs(rx * tx + ry * ty)
        const upward = Math.abs(rx * bx + ry * by + rz * bz)
        const ahead = rx * lx + ry * ly + rz * lz
        let reflection = 0
        if (ahead > 0) {
          const frame =
            smoothstep(0.2 + width2, 0.2 - width2 * 0.5, along) * smoothstep(0.28 + width2, 0.28 - width2 * 0.5, upward)
          // A glazing bar shows only in a clear reflection.
          const bar = 1 - 0.75 * smoothstep(0.05, 0.01, Math.min(along, upward)) * smoothstep(0.16, 0.05, rough[index])
          reflection = (frame * bar * lit[index] * 1.55) / (0.55 + rough[index] * 2.6)
        }
        const fresnel = shine * (1 + 3.2 * (1 - Math.max(0, view)) ** 4)
        const room = open[index] * (0.1 + 0.32 * Math.max(0, rz))
        const m = metal[index]
        const strength = fresnel * reflection
        red += (strength * kr + fresnel * room * ar) * (1 - m + m * cr)
        green += (strength * kg + fresnel * room * ag) * (1 - m + m * cg)
        blue += (strength * kb + fresnel * room * ab) * (1 - m + m * cb)
      }
      result[i3] = red
      result[i3 + 1] = green
      result[i3 + 2] = blue
    }
  }
  return result
}
