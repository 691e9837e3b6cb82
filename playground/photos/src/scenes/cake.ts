import { type Rgb, mix, rgb } from '../colour.ts'
import { fbm2, fbm3, noise2, noise3 } from '../noise.ts'
import { type Sample, mixSample, paintSample } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'
import { bokehRoom, evenings } from '../solid/backdrop.ts'
import { photographSolid } from '../solid/photograph-solid.ts'
import { type Shape, bounded, capsule, ellipsoid, roundedCylinder, smoothMin } from '../solid/shapes.ts'
import type { Solid } from '../solid/solid.ts'
import type { Table } from '../surfaces/lay-table.ts'
import { tablePainter } from '../surfaces/table-painter.ts'
import { dishOf } from './dish-of.ts'

/** One thing on the plate. */
interface Piece {
  shape: Shape
  /** A ball that holds it, to spare arithmetic elsewhere. */
  within?: { centre: readonly [number, number, number]; radius: number }
  paint: (x: number, y: number, z: number, out: Sample) => void
}

const plateTop = 0.062

/** A shallow plate under everything. */
function plate(colour: Rgb, speckled: boolean): Piece {
  return {
    shape: (x, y, z) => {
      const r = Math.sqrt(x * x + y * y)
      const floor = 0.045 + smoothstep(0.72, 1.02, r) * 0.085
      return Math.max(Math.abs(z - floor) - 0.016, r - 0.98) * 0.8 - 0.004
    },
    paint: (x, y, _z, out) => {
      paintSample(out, colour, 1 + fbm2(x * 4, y * 4, 3) * 0.05)
      if (speckled)
        mixSample(
          out,
          rgb('#4a3626'),
          smoothstep(0.8, 0.92, noise2(x * 70, y * 70) + noise2(x * 130, y * 130) * 0.3) * 0.7,
        )
      mixSample(out, rgb('#a47e58'), smoothstep(0.955, 0.975, Math.hypot(x, y)) * (speckled ? 0.8 : 0))
      out.gloss = 0.14
      out.rough = 0.09
    },
  }
}

/** A wedge cut from a round cake, its point towards the viewer's left. `half` is half its angle. */
function wedge(radius: number, height: number, half: number): Shape {
  const turn = 0.62
  const cos = Math.cos(turn)
  const sin = Math.sin(turn)
  const nx = Math.sin(half)
  const ny = Math.cos(half)
  return (x, y, z) => {
    const px = x + 0.4
    const py = y + 0.16
    const u = px * cos - py * sin
    const v = px * sin + py * cos
    const sides = Math.abs(v) * ny - u * nx
    const back = Math.sqrt(u * u + v * v) - radius
    const flat = Math.abs(z - plateTop - height / 2) - height / 2
    const a = Math.max(sides, back, flat) + 0.025
    const ox = Math.max(sides + 0.025, 0)
    const oy = Math.max(back + 0.025, 0)
    const oz = Math.max(flat + 0.025, 0)
    return Math.min(a, 0) + Math.sqrt(ox * ox + oy * oy + oz * oz) - 0.025
  }
}

const handleEnd = [0.93, -0.06, 0.14] as const
const neck = [0.66, 0.62, 0.13] as const

function spoon(): Piece {
  return {
    within: { centre: [0.76, 0.34, 0.13], radius: 0.6 },
    shape: (x, y, z) => {
      const stem = capsule(x, y, z, neck, handleEnd, 0.017)
      const along = (x - 0.61) * -0.37 + (y - 0.74) * 0.93
      const across = (x - 0.61) * 0.93 + (y - 0.74) * 0.37
      const bowl = ellipsoid(across, along, z - 0.125, 0.08, 0.14, 0.03)
      return Math.min(stem, Math.max(bowl, -ellipsoid(across, along, z - 0.16, 0.07, 0.13, 0.04)))
    },
    paint: (_x, _y, _z, out) => {
      paintSample(out, rgb('#c9a25e'), 1)
      out.gloss = 0.95
      out.rough = 0.14
      out.metal = 1
    },
  }
}

function ball(x0: number, y0: number, radius: number, colour: Rgb, bumps: number): Piece {
  return {
    within: { centre: [x0, y0, plateTop + radius * 0.85], radius: radius * 1.25 },
    shape: (x, y, z) =>
      ellipsoid(x - x0, y - y0, z - plateTop - radius * 0.85, radius, radius, radius) +
      (bumps > 0 ? noise3(x * 16, y * 16, z * 16) * bumps : 0),
    paint: (x, y, z, out) => {
      paintSample(out, colour, 1 + noise3(x * 9, y * 9, z * 9) * 0.14)
      out.gloss = 0.3
      out.rough = 0.13
      out.soft = 0.8
    },
  }
}

/** A soft quenelle of cream or ice cream. */
function quenelle(x0: number, y0: number, z0: number, size: number, colour: Rgb): Piece {
  return {
    within: { centre: [x0, y0, z0 + size * 0.5], radius: size * 1.1 },
    shape: (x, y, z) => {
      const u = (x - x0) * 0.86 + (y - y0) * 0.5
      const v = (y - y0) * 0.86 - (x - x0) * 0.5
      return (
        ellipsoid(u, v, z - z0 - size * 0.5, size, size * 0.56, size * 0.55) + noise3(u * 4, v * 22, z * 22) * 0.006
      )
    },
    paint: (x, y, z, out) => {
      paintSample(out, colour, 1 + noise3(x * 30, y * 30, z * 30) * 0.04)
      out.gloss = 0.2
      out.rough = 0.16
      out.soft = 0.9
    },
  }
}

function assemble(pieces: readonly Piece[]): Solid {
  const shapes = pieces.map(({ shape, within }) => (within ? bounded(shape, within.centre, within.radius) : shape))
  return {
    bound: { x: 0, y: 0, z: 0.25, radius: 1.08 },
    distance: (x, y, z) => {
      let d = Infinity
      for (const shape of shapes) {
        const own = shape(x, y, z)
        if (own < d) d = own
      }
      return d
    },
    material: (x, y, z, out) => {
      let best = Infinity
      let chosen = pieces[0]
      for (const piece of pieces) {
        const d = piece.shape(x, y, z)
        if (d < best) {
          best = d
          chosen = piece
        }
      }
      chosen?.paint(x, y, z, out)
    },
  }
}

/** Distance of a height share from the nearer layer of icing in the carrot cake. */
const layers = (h: number): number => Math.min(Math.abs(h - 0.34), Math.abs(h - 0.66))

interface Cake {
  table: Table
  evening: keyof typeof evenings
  pieces: () => Piece[]
}

const cakes: Record<string, Cake> = {
  'chocolate-fondant': {
    table: 'walnut',
    evening: 'amber',
    pieces: () => {
      const body: Piece = {
        within: { centre: [-0.14, 0, plateTop + 0.17], radius: 0.48 },
        shape: (x, y, z) => {
          const h = z - plateTop
          const px = x + 0.14
          const r = 0.4 - h * 0.14
          const cylinder = roundedCylinder(px, y, h - 0.17, r, 0.17, 0.05) + fbm3(x * 7, y * 7, z * 7, 3) * 0.022
          // A spoon has opened the side towards the viewer.
          const bite = ellipsoid(px - 0.24, y - 0.34, h - 0.24, 0.21, 0.2, 0.26) + noise3(x * 12, y * 12, z * 12) * 0.03
          return Math.max(cylinder, -bite) * 0.8
        },
        paint: (x, y, z, out) => {
          const n = fbm3(x * 9, y * 9, z * 9, 4)
          const hole = smoothstep(0.15, 0.4, fbm3(x * 24, y * 24, z * 24, 2))
          paintSample(out, rgb('#3f1e12'), 1 + n * 0.4)
          mixSample(out, rgb('#1c0b06'), hole * 0.6)
          const sugar =
            smoothstep(plateTop + 0.31, plateTop + 0.34, z) *
            smoothstep(-0.1, 0.35, noise2(x * 90, y * 90) * 0.7 + fbm2(x * 6, y * 6, 2))
          mixSample(out, rgb('#efe9e2'), sugar * 0.85)
          out.gloss = 0.12
          out.rough = 0.4
          out.soft = 0.2
        },
      }
      const lava: Piece = {
        within: { centre: [0.14, 0.34, plateTop + 0.08], radius: 0.56 },
        shape: (x, y, z) => {
          const h = z - plateTop
          const heart = ellipsoid(x + 0.04, y - 0.14, h - 0.12, 0.2, 0.17, 0.13)
          const tongue = ellipsoid(x - 0.14, y - 0.4, h - 0.02, 0.26, 0.2, 0.07)
          const run = ellipsoid(x - 0.34, y - 0.55, h - 0.005, 0.24, 0.13, 0.045)
          return smoothMin(smoothMin(heart, tongue, 0.16), run, 0.12) + noise3(x * 5, y * 5, z * 5) * 0.012
        },
        paint: (x, y, z, out) => {
          paintSample(out, rgb('#32130a'), 1 + noise3(x * 5, y * 5, z * 5) * 0.2)
          out.gloss = 0.34
          out.rough = 0.06
          out.soft = 0.35
        },
      }
      return [
        plate(rgb('#d9cdbb'), true),
        body,
        lava,
        quenelle(0.44, -0.12, plateTop, 0.22, rgb('#f1e6d0')),
        ball(-0.6, 0.32, 0.07, rgb('#9c1432'), 0.014),
        ball(-0.48, 0.44, 0.065, rgb('#a81f3c'), 0.014),
        ball(-0.62, 0.48, 0.06, rgb('#8a1030'), 0.014),
        spoon(),
      ]
    },
  },
  'basque-cheesecake': {
    table: 'concrete',
    evening: 'day',
    pieces: () => {
      const shape = wedge(1.12, 0.44, 0.42)
      const cake: Piece = {
        within: { centre: [0.1, -0.25, plateTop + 0.28], radius: 0.82 },
        shape: (x, y, z) =>
          shape(x, y, z + fbm2(x * 3, y * 3, 2) * 0.02 - 0.0) + fbm3(x * 10, y * 10, z * 10, 2) * 0.006,
        paint: (x, y, z, out) => {
          const h = (z - plateTop) / 0.44
          const n = fbm3(x * 6, y * 6, z * 6, 3)
          const fine = fbm3(x * 30, y * 30, z * 60, 2)
          paintSample(out, rgb('#efd694'), 1 + n * 0.05 + fine * 0.05)
          mixSample(out, rgb('#f7e8bd'), smoothstep(0.35, 0.1, Math.abs(h - 0.5)) * 0.6)
          mixSample(out, rgb('#c98a3c'), smoothstep(0.8, 0.93, h + n * 0.03))
          mixSample(out, rgb('#4d230e'), smoothstep(0.9, 0.97, h + n * 0.04))
          mixSample(out, rgb('#8a4a1c'), smoothstep(0.97, 1.0, h) * smoothstep(0.05, 0.5, n) * 0.8)
          mixSample(out, rgb('#b5702c'), smoothstep(0.09, 0.02, h) * 0.8)
          out.gloss = h > 0.93 ? 0.3 : 0.12
          out.rough = h > 0.93 ? 0.13 : 0.3
          out.soft = h > 0.9 ? 0.3 : 0.85
        },
      }
      return [
        plate(rgb('#5f7a90'), true),
        cake,
        spoon(),
        ball(-0.34, 0.5, 0.07, rgb('#2a1028'), 0.004),
        ball(-0.46, 0.4, 0.066, rgb('#31142c'), 0.004),
      ]
    },
  },
  'carrot-cake': {
    table: 'oak',
    evening: 'garden',
    pieces: () => {
      const shape = wedge(1.12, 0.62, 0.36)
      const nuts = Array.from({ length: 26 }, (_, index) => ({
        x: -0.32 + (index / 26) * 0.84 + noise2(index * 3.3, 1) * 0.09,
        y: -0.12 - (index / 26) * 0.5 + noise2(2, index * 2.7) * 0.2,
        r: 0.03 + Math.abs(noise2(index, 8)) * 0.03,
      })).filter((piece) => shape(piece.x, piece.y, 0.3) < -0.05)
      const cake: Piece = {
        within: { centre: [0.1, -0.25, plateTop + 0.28], radius: 0.82 },
        shape: (x, y, z) => {
          const h = (z - plateTop) / 0.62
          const icing = smoothstep(0.075, 0.05, layers(h)) + smoothstep(0.9, 0.93, h)
          return (
            (shape(x, y, z) +
              (1 - Math.min(1, icing)) * (0.012 + fbm3(x * 16, y * 16, z * 16, 3) * 0.02) +
              (h > 0.93 ? noise2(x * 7, y * 7 + 4) * 0.016 : 0)) *
            0.85
          )
        },
        paint: (x, y, z, out) => {
          const h = (z - plateTop) / 0.62
          const n = fbm3(x * 12, y * 12, z * 12, 3)
          const wobble = n * 0.02
          const icing = Math.max(smoothstep(0.06, 0.05, layers(h + wobble)), smoothstep(0.905, 0.92, h + wobble))
          paintSample(out, rgb('#a86a2c'), 1 + n * 0.4)
          mixSample(out, rgb('#d9741c'), smoothstep(0.5, 0.62, noise3(x * 26, y * 26, z * 40)) * 0.85)
          mixSample(out, rgb('#5a3012'), smoothstep(0.25, 0.6, -n) * 0.7)
          mixSample(out, rgb('#f4ebd8'), icing)
          out.gloss = 0.04 + icing * 0.12
          out.rough = 0.55 - icing * 0.3
          out.soft = 0.3 + icing * 0.55
        },
      }
      const nut: Piece = {
        within: { centre: [0.1, -0.35, plateTop + 0.63], radius: 0.62 },
        shape: (x, y, z) => {
          if (z < plateTop + 0.5) return Math.max(0.05, plateTop + 0.58 - z)
          let d = 9
          for (const piece of nuts) {
            d = Math.min(
              d,
              ellipsoid(x - piece.x, y - piece.y, z - plateTop - 0.63, piece.r * 1.3, piece.r, piece.r * 0.8),
            )
          }
          return d + noise3(x * 30, y * 30, z * 30) * 0.006
        },
        paint: (x, y, z, out) => {
          paintSample(out, mix(rgb('#9a6a38'), rgb('#6d431e'), noise3(x * 20, y * 20, z * 20) + 0.5), 1)
          out.gloss = 0.1
          out.rough = 0.4
        },
      }
      return [plate(rgb('#e6e1d8'), false), cake, nut, spoon()]
    },
  },
}

export const cake: DrawScene = (brief) => {
  const recipe = dishOf(cakes, brief.slug)
  const { random } = brief
  const frame = photographSolid({
    size: { width: Math.round(brief.size.width * 0.76), height: Math.round(brief.size.height * 0.76) },
    solid: assemble(recipe.pieces()),
    table: tablePainter(recipe.table, random.range(0, 40)),
    tableEnd: -2.4,
    backdrop: bokehRoom(random.fork('room'), evenings[recipe.evening]),
    elevation: 27,
    targetX: 0.04,
    targetZ: 0.25,
    zoom: 1.28,
    light: { azimuth: -2.75, elevation: 0.72 },
    depthOfField: 0.4,
  })
  return { frame, look: { brightness: 0.12, aperture: 0.016 } }
}
