import type { Rgb } from '../colour.ts'
import type { Frame } from '../frame.ts'
import { light as makeLight } from '../light.ts'
import type { Painter, Sample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'
import type { Backdrop } from './backdrop.ts'
import type { Solid } from './solid.ts'

/** A filled drinking glass: a profile turned about the z axis. */
export interface Glass {
  /** Outer radius at height z; 0 where there is no glass. */
  radius: (z: number) => number
  top: number
  /** Where the hollow begins; below it the glass is solid (base, or stem and foot). */
  floor: number
  /** Height of the drink's surface. */
  level: number
  drink: Rgb
  /** How fast the drink swallows the other colours, per scene unit. */
  density: number
  /** Ice in the drink; translucent. */
  ice?: (x: number, y: number, z: number) => number
  /** Fruit, leaves, straw: opaque, inside the glass and out of it. */
  garnish?: Pick<Solid, 'distance' | 'material'>
  /** Bubbles, 0 none to 1 many. */
  sparkle?: number
}

export interface GlassShot {
  size: { width: number; height: number }
  glass: Glass
  table: Painter
  tableEnd: number
  backdrop: Backdrop
  elevation: number
  targetZ: number
  zoom: number
}

const far = 5.2

/** Photographs a filled glass by tracing rays: reflection at the wall, refraction and absorption in the drink. */
export function photographGlass(shot: GlassShot): Frame {
  const { size, glass, table, tableEnd, backdrop, targetZ, zoom } = shot
  const { width, height } = size
  const lamp = makeLight({ azimuth: -2.7, elevation: 0.7 })
  const elevation = (shot.elevation * Math.PI) / 180
  const cos = Math.cos(elevation)
  const sin = Math.sin(elevation)
  const eyeY = cos * far
  const eyeZ = targetZ + sin * far
  const focal = (height / 2) * far * zoom
  const cosE = Math.cos(lamp.elevation)
  const lx = Math.cos(lamp.azimuth) * cosE
  const ly = Math.sin(lamp.azimuth) * cosE
  const lz = Math.sin(lamp.elevation)
  const [kr, kg, kb] = lamp.key
  const [ar, ag, ab] = lamp.ambient
  const { radius, top, floor, level, drink, density, ice, garnish, sparkle = 0 } = glass
  const absorb = drink.map((channel) => -Math.log(Math.max(0.004, Math.min(0.985, channel))) * density)
  const light = new Float32Array(width * height * 3)
  const blur = new Float32Array(width * height)
  const sample: Sample = { height: 0, r: 0, g: 0, b: 0, gloss: 0, rough: 1, soft: 0, metal: 0, glow: 0, alpha: 1 }
  const result = new Float32Array(3)
  const through = new Float32Array(3)
  const widest = Array.from({ length: 40 }, (_, index) => radius((index / 39) * top)).reduce((a, b) => Math.max(a, b))

  /** Light from the room in a direction: two window shapes over a dim gradient. */
  const reflected = (dx: number, dy: number, dz: number, out: Float32Array): void => {
    const ahead = dx * lx + dy * ly + dz * lz
    const across = dx * -ly + dy * lx
    const main =
      ahead > 0 ? smoothstep(0.2, 0.14, Math.abs(across)) * smoothstep(-0.12, 0.02, dz) * smoothstep(0.98, 0.8, dz) : 0
    const bar = 1 - 0.6 * smoothstep(0.05, 0.02, Math.abs(dz - 0.42))
    const side = smoothstep(0.1, 0.04, Math.abs(dx - 0.92)) * smoothstep(-0.3, 0, dz) * smoothstep(0.8, 0.5, dz) * 0.3
    const strength = main * bar * 2.6 + side
    const gradient = 0.16 + 0.24 * Math.max(0, dz)
    out[0] = kr * strength + ar * gradient
    out[1] = kg * strength + ag * gradient
    out[2] = kb * strength + ab * gradient
  }

  /** What is seen along a ray that has left the glass behind: table or room. Returns the distance in y for the blur. */
  const surroundings = (
    x: number,
    y: number,
    z: number,
    dx: number,
    dy: number,
    dz: number,
    out: Float32Array,
  ): number => {
    const t = dz < -0.0001 ? -z / dz : Infinity
    const px = x + dx * t
    const py = y + dy * t
    if (t !== Infinity && py > tableEnd && py < 6) {
      sample.height = 0
      table(0, 0, sample, px, py)
      const grain = 1 + sample.height * 8
      // Shadow to the lower right, and in it the light the drink has gathered.
      const sx = px - 0.3 * -lx * 1.6
      const sy = py - 0.3 * -ly * 1.6
      const along = sx * -lx + sy * -ly
      const side = Math.abs(sx * ly - sy * lx)
      const shadow =
        smoothstep(widest * 1.25, widest * 0.55, side) * smoothstep(-0.75, -0.25, along) * smoothstep(1.5, 0.6, along)
      const gathered = smoothstep(0.16, 0.0, side) * smoothstep(-0.3, 0.2, along) * smoothstep(1.1, 0.5, along)
      const contact = smoothstep(0.2, -0.05, Math.hypot(px, py) - radius(0.01)) * 0.55
      const open = 1 - contact
      for (let channel = 0; channel < 3; channel += 1) {
        const key = [kr, kg, kb][channel]
        const sky = [ar, ag, ab][channel]
        const own = [sample.r, sample.g, sample.b][channel]
        const tint = 0.2 + 0.8 * drink[channel]
        out[channel] =
          own *
          grain *
          open *
          (key * lz * (1 - shadow * (1 - tint * 0.42)) + key * gathered * tint * 0.9 * drink[channel] + sky * 0.8)
      }
      return py
    }
    const forward = Math.max(0.08, -dy * cos - dz * sin)
    const rise = dy * -sin + dz * cos
    backdrop((dx / forward) * far * zoom, (rise / forward) * far * zoom, out)
    return -9
  }

  const outside = (x: number, y: number, z: number): number => {
    const r = Math.sqrt(x * x + y * y)
    const dz = Math.max(z - top, -z)
    const dr = r - radius(Math.min(top, Math.max(0, z)))
    return dz > 0 ? Math.max(dz, dr * 0.7) : dr * 0.6
  }

  const shadeSolid = (x: number, y: number, z: number, dx: number, dy: number, dz: number, out: Float32Array): void => {
    if (!garnish) return
    const { distance } = garnish
    const e = 0.003
    let nx = distance(x + e, y, z) - distance(x - e, y, z)
    let ny = distance(x, y + e, z) - distance(x, y - e, z)
    let nz = distance(x, y, z + e) - distance(x, y, z - e)
    const n = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz + 1e-12)
    nx *= n
    ny *= n
    nz *= n
    sample.gloss = 0.1
    sample.soft = 0.4
    sample.height = 0
    garnish.material(x, y, z, sample)
    const facing = nx * lx + ny * ly + nz * lz
    const wrap = sample.soft * 0.6
    const direct = Math.max(0, (facing + wrap) / (1 + wrap)) + sample.soft * 0.16
    const air = 0.75 + 0.25 * nz
    const view = -(nx * dx + ny * dy + nz * dz)
    reflected(dx + 2 * view * nx, dy + 2 * view * ny, dz + 2 * view * nz, out)
    const fresnel = sample.gloss * (0.5 + 2 * (1 - Math.max(0, view)) ** 4)
    out[0] = sample.r * (kr * direct + ar * air) + out[0] * fresnel
    out[1] = sample.g * (kg * direct + ag * air) + out[1] * fresnel
    out[2] = sample.b * (kb * direct + ab * air) + out[2] * fresnel
  }

  /** Follows a ray inside drink or solid glass to whatever it meets; `out` receives the light arriving. */
  const inside = (
    x0: number,
    y0: number,
    z0: number,
    dx: number,
    dy: number,
    dz: number,
    wet: boolean,
    out: Float32Array,
  ): void => {
    let x = x0
    let y = y0
    let z = z0
    let travelled = 0
    let frost = 0
    let inIce = false
    let entered = false
    const step = 0.015
    for (let count = 0; count < 130; count += 1) {
      x += dx * step
      y += dy * step
      z += dz * step
      const r = Math.sqrt(x * x + y * y)
      if (garnish && garnish.distance(x, y, z) < 0.004) {
        shadeSolid(x, y, z, dx, dy, dz, out)
        break
      }
      const limit = radius(Math.max(0, z)) - 0.012
      if (r < limit) entered = true
      if ((r > limit && (entered || count > 7)) || z > (wet ? level : floor) || z < 0.004) {
        // Leaves with a bend away from the wall, as from a strong lens.
        const bend = r > limit ? 0.34 : 0
        const ux = x / Math.max(0.01, r)
        const uy = y / Math.max(0.01, r)
        const outward = dx * ux + dy * uy
        let ex = dx + ux * bend * outward
        let ey = dy + uy * bend * outward
        let ez = dz
        if (z > (wet ? level : floor) && ez > 0.1) ez *= 0.4
        const length = Math.sqrt(ex * ex + ey * ey + ez * ez)
        ex /= length
        ey /= length
        ez /= length
        surroundings(x, y, z, ex, ey, ez, out)
        break
      }
      if (wet) {
        const cold = ice ? ice(x, y, z) : 1
        if (cold < 0) {
          if (!inIce) frost += 0.045 + smoothstep(-0.02, 0, cold) * 0.02
          frost += 0.0025
          inIce = true
        } else {
          if (inIce) frost += 0.05
          inIce = false
          travelled += step
          if (cold < 0.012) frost += 0.012
        }
      }
    }
    if (!wet) return
    const glow = 0.34 * (1 - Math.exp(-travelled * 2.4)) * (0.65 + 0.35 * smoothstep(floor, level, z0))
    for (let channel = 0; channel < 3; channel += 1) {
      const passed = Math.exp(-absorb[channel] * travelled)
      const white = [kr, kg, kb][channel] * 0.4
      out[channel] =
        out[channel] * passed * (1 - Math.min(0.55, frost)) +
        drink[channel] * white * glow * 2.2 +
        Math.min(0.55, frost) * white * (0.1 + 0.55 * passed)
    }
  }

  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const index = row * width + column
      const sx = (column + 0.5 - width / 2) / focal
      const sy = (height / 2 - row - 0.5) / focal
      let dx = sx
      let dy = -cos - sin * sy
      let dz = -sin + cos * sy
      const length = Math.sqrt(dx * dx + dy * dy + dz * dz)
      dx /= length
      dy /= length
      dz /= length
      let t = far - widest - 0.9
      let walls = 0
      let glare = 0
      let veil = 1
      let found = false
      const end = far + widest + 0.9
      let insideWall = false
      for (let count = 0; count < 220 && t < end; count += 1) {
        const x = dx * t
        const y = eyeY + dy * t
        const z = eyeZ + dz * t
        if (z < 0) break
        const solid = garnish ? garnish.distance(x, y, z) : 9
        if (solid < 0.003) {
          shadeSolid(x, y, z, dx, dy, dz, result)
          found = true
          break
        }
        const d = outside(x, y, z)
        if (z < level + 0.0 && insideWall && Math.sqrt(x * x + y * y) < radius(z) && z > floor) {
          // Down through the opening onto the drink's surface.
          const bob = sparkle * 0.02
          const fresnel = 0.03 + 0.6 * (1 - Math.min(1, -dz)) ** 5
          reflected(dx + bob, dy, -dz, through)
          const rim = smoothstep(0.035, 0.0, radius(z) - Math.sqrt(x * x + y * y))
          const skin = [through[0] * fresnel, through[1] * fresnel, through[2] * fresnel]
          const k = 0.75
          inside(
            x,
            y,
            z - 0.002,
            dx * k,
            dy * k,
            -Math.sqrt(Math.max(0.05, 1 - k * k * (dx * dx + dy * dy))),
            true,
            result,
          )
          for (let channel = 0; channel < 3; channel += 1)
            result[channel] = result[channel] * (1 + rim * 0.5) + skin[channel]!
          found = true
          break
        }
        if (d < 0.002 && !insideWall) {
          const e = 0.004
          let nx = outside(x + e, y, z) - outside(x - e, y, z)
          let ny = outside(x, y + e, z) - outside(x, y - e, z)
          let nz = outside(x, y, z + e) - outside(x, y, z - e)
          const n = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz + 1e-12)
          nx *= n
          ny *= n
          nz *= n
          const view = Math.max(0, -(nx * dx + ny * dy + nz * dz))
          const fresnel = 0.045 + 0.75 * (1 - view) ** 4
          reflected(dx + 2 * view * nx, dy + 2 * view * ny, dz + 2 * view * nz, through)
          if (z >= level && z > floor) {
            // Empty wall: a thin shell, seen mostly at its edges.
            walls += 1
            glare += fresnel * 0.8
            for (let channel = 0; channel < 3; channel += 1)
              light[index * 3 + channel] += through[channel] * fresnel * veil * (nz > 0.7 ? 0.5 : 0.9)
            veil *= 1 - 0.5 * (1 - view) ** 3
            insideWall = true
            t += 0.012
            continue
          }
          const wet = z > floor
          const eta = wet ? 0.75 : 0.67
          const root = 1 - eta * eta * (1 - view * view)
          const k = eta * view - Math.sqrt(root)
          inside(x, y, z, eta * dx + k * nx, eta * dy + k * ny, eta * dz + k * nz, wet, result)
          const edge = smoothstep(0.34, 0.05, view)
          for (let channel = 0; channel < 3; channel += 1)
            result[channel] = result[channel] * (1 - fresnel) * (1 - edge * 0.45) + through[channel] * fresnel * 1.3
          if (wet && sparkle > 0) {
            const fizz = Math.sin(x * 173 + z * 291) * Math.sin(z * 227 - x * 311 + y * 97)
            if (fizz > 1 - sparkle * 0.06) for (let channel = 0; channel < 3; channel += 1) result[channel] += 0.35
          }
          found = true
          break
        }
        if (insideWall) {
          // Crossing the hollow: leave through the far wall.
          const gap = radius(Math.min(top, z)) - Math.sqrt(x * x + y * y)
          if (gap < 0.004 || z > top) {
            if (z <= top && gap < 0.004) {
              const r = Math.max(0.01, Math.sqrt(x * x + y * y))
              const view = Math.abs((dx * x + dy * y) / r)
              reflected(-x / r, -y / r, 0.2, through)
              const fresnel = 0.03 + 0.4 * (1 - view) ** 4
              for (let channel = 0; channel < 3; channel += 1)
                light[index * 3 + channel] += through[channel] * fresnel * veil * 0.6
              t += 0.03
            }
            insideWall = false
            t += 0.012
            continue
          }
          t += Math.min(0.02, Math.max(0.006, solid * 0.7))
          continue
        }
        t += Math.min(Math.max(0.004, d), Math.max(0.003, solid * 0.75))
      }
      if (!found) {
        const y = surroundings(0, eyeY, eyeZ, dx, dy, dz, result)
        blur[index] = walls > 0 ? 0.85 : smoothstep(0.35, 2.6, Math.abs(y)) ** 0.7
      }
      for (let channel = 0; channel < 3; channel += 1) light[index * 3 + channel] += result[channel] * veil
      if (glare > 0.5) blur[index] = 0
    }
  }
  return { ...size, light, blur }
}
