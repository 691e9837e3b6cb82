import { type Rgb, mix, rgb } from '../colour.ts'
import { type Cell, cells2, fbm2, fbm3, noise2, noise3 } from '../noise.ts'
import { mixSample, paintSample } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'
import { bokehRoom, evenings } from '../solid/backdrop.ts'
import { photographSolid } from '../solid/photograph-solid.ts'
import { bounded, capsule, ellipsoid, layered, ring, roundedBox, roundedCylinder } from '../solid/shapes.ts'
import type { Solid } from '../solid/solid.ts'
import type { Table } from '../surfaces/lay-table.ts'
import { tablePainter } from '../surfaces/table-painter.ts'
import { paintWood, woods } from '../surfaces/wood.ts'
import { dishOf } from './dish-of.ts'

interface Burger {
  table: Table
  evening: keyof typeof evenings
  board: keyof typeof woods
  filling: 'patty' | 'halloumi'
  rings: Rgb
}

const burgers: Record<string, Burger> = {
  'house-burger': {
    table: 'walnut',
    evening: 'amber',
    board: 'oak',
    filling: 'patty',
    rings: rgb('#7c4a86'),
  },
  'halloumi-burger': {
    table: 'concrete',
    evening: 'garden',
    board: 'walnut',
    filling: 'halloumi',
    rings: rgb('#c23b2c'),
  },
}

const parts = ['board', 'bun', 'crown', 'leaf', 'patty', 'cheese', 'tomato', 'rings', 'chips', 'sauce'] as const
type Part = (typeof parts)[number]

function build(recipe: Burger, crust: Rgb, seed: number): Solid {
  const halloumi = recipe.filling === 'halloumi'
  const base = 0.07
  const cell: Cell = { near: 0, second: 0, id: 0 }
  const chips = Array.from({ length: 13 }, (_, index) => {
    const angle = noise2(index * 3.1 + seed, 4) * 2.6
    const x = 0.86 + noise2(index * 5.3, seed) * 0.2
    const y = 0.05 + noise2(seed, index * 4.7) * 0.32
    const z = base + 0.04 + (index % 4) * 0.062
    const dx = Math.cos(angle) * 0.2
    const dy = Math.sin(angle) * 0.2
    return { from: [x - dx, y - dy, z] as const, to: [x + dx, y + dy, z + noise2(index, 9) * 0.03] as const }
  })
  const distances: Record<Part, (x: number, y: number, z: number) => number> = {
    board: (x, y, z) => roundedBox(x - 0.25, y, z - base / 2, 1.15, 0.72, base / 2, 0.02),
    bun: (x, y, z) => roundedCylinder(x, y, z - base - 0.075, 0.49, 0.075, 0.06) + noise3(x * 5, y * 5, z * 5) * 0.006,
    crown: (x, y, z) => {
      const body = ellipsoid(x, y, z - base - 0.5, 0.525, 0.525, 0.335)
      const cut = base + 0.5 - z
      let d = Math.max(body, cut) - 0.012
      if (d < 0.06 && z > base + 0.55) {
        cells2(x * 8.5 + seed, y * 8.5, cell)
        if (cell.id > -0.45) d -= smoothstep(0.26, 0.12, cell.near) * 0.016 * smoothstep(0.66, 0.74, z)
        d += noise3(x * 4, y * 4, z * 4) * 0.008
      }
      return d
    },
    leaf: (x, y, z) => {
      const angle = Math.atan2(y, x)
      const r = Math.sqrt(x * x + y * y)
      const edge =
        0.56 + Math.sin(angle * 7 + seed) * 0.03 + noise2(Math.cos(angle) * 4 + seed, Math.sin(angle) * 4) * 0.05
      const wave =
        smoothstep(0.3, 0.58, r) * (Math.sin(angle * 17 + r * 9) * 0.035 + noise2(x * 9, y * 9 + seed) * 0.045 - 0.035)
      const sheet = Math.abs(z - base - 0.18 - wave) - 0.009
      return Math.max(sheet, r - edge) * 0.45
    },
    patty: (x, y, z) =>
      halloumi
        ? Math.min(
            roundedBox(x + 0.12, y - 0.05, z - base - 0.265, 0.42, 0.46, 0.055, 0.025),
            roundedBox(x - 0.14, y - 0.02, z - base - 0.36, 0.43, 0.44, 0.05, 0.025),
          ) +
          fbm2(x * 9, y * 9 + z * 9, 2) * 0.008
        : (roundedCylinder(x, y, z - base - 0.275, 0.525, 0.082, 0.075) + fbm3(x * 11, y * 11, z * 11, 3) * 0.028) *
          0.75,
    cheese: (x, y, z) => {
      const c = x * 0.82 + y * 0.57
      const s = y * 0.82 - x * 0.57
      const r = Math.sqrt(x * x + y * y)
      const droop = Math.max(0, r - 0.5) ** 1.2 * 1.5
      const top = halloumi ? base + 0.43 : base + 0.365
      return roundedBox(c, s, z - top + droop, 0.475, 0.475, 0.014, 0.012) * 0.55
    },
    tomato: (x, y, z) =>
      Math.min(
        roundedCylinder(x + 0.18, y - 0.16, z - base - 0.425, 0.3, 0.028, 0.02),
        roundedCylinder(x - 0.24, y - 0.12, z - base - 0.43, 0.28, 0.028, 0.02),
      ),
    rings: (x, y, z) => {
      let d = 9
      for (let index = 0; index < 5; index += 1) {
        const angle = index * 1.25 + 0.6
        d = Math.min(
          d,
          ring(
            x - Math.cos(angle) * 0.33,
            y - Math.sin(angle) * 0.33,
            z - base - 0.475 - (index % 2) * 0.012,
            halloumi ? 0.085 : 0.15,
            0.017,
          ),
        )
      }
      return d
    },
    sauce: (x, y, z) => {
      const angle = Math.atan2(y, x)
      const r = Math.sqrt(x * x + y * y)
      const drip = 0.03 + 0.07 * smoothstep(0.2, 0.7, noise2(Math.cos(angle) * 5 + seed, Math.sin(angle) * 5))
      return (
        (Math.max(Math.abs(r - 0.5) - 0.03, Math.abs(z - base - 0.48 + drip * 0.5) - 0.012 - drip * 0.5) - 0.008) * 0.6
      )
    },
    chips: (x, y, z) => {
      let d = 9
      for (const chip of chips) d = Math.min(d, capsule(x, y, z, chip.from, chip.to, 0.033))
      return d
    },
  }
  const slabs: Partial<Record<Part, readonly [z: number, half: number]>> = {
    bun: [base + 0.075, 0.09],
    leaf: [base + 0.16, 0.13],
    patty: [base + 0.3, 0.15],
    cheese: [base + 0.34, 0.16],
    tomato: [base + 0.43, 0.035],
    rings: [base + 0.48, 0.035],
    sauce: [base + 0.44, 0.08],
  }
  const order = parts.map((part) => {
    const slab = slabs[part]
    return slab ? layered(distances[part], ...slab) : distances[part]
  })
  order[8] = bounded(distances.chips, [0.92, 0.05, base + 0.15], 0.46)
  const wood = paintWood({ ...woods[recipe.board], plank: 9, seed: 4 })
  return {
    bound: { x: 0.2, y: 0, z: 0.35, radius: 1.42 },
    distance: (x, y, z) => {
      const r = Math.sqrt(x * x + y * y)
      let d = Math.min(order[0]!(x, y, z), order[8]!(x, y, z))
      const clearance = Math.max(r - 0.72, z - 0.98)
      if (clearance > 0.12) return Math.min(d, clearance)
      for (let index = 1; index < order.length; index += 1) if (index !== 8) d = Math.min(d, order[index]!(x, y, z))
      return d
    },
    material: (x, y, z, out) => {
      let part: Part = 'board'
      let best = Infinity
      for (const name of parts) {
        const d = distances[name](x, y, z)
        if (d < best) {
          best = d
          part = name
        }
      }
      const n = fbm3(x * 6, y * 6, z * 6, 3)
      const fine = fbm3(x * 26, y * 26, z * 26, 2)
      if (part === 'board') {
        wood(0, 0, out, x, y)
        return
      }
      if (part === 'crown' || part === 'bun') {
        const up =
          part === 'crown' ? smoothstep(base + 0.48, base + 0.62, z) : smoothstep(base + 0.1, base + 0.02, z) * 0.5
        paintSample(out, mix(rgb('#e2b878'), crust, up), 1 + n * 0.1 + fine * 0.05)
        mixSample(out, rgb('#7a3a10'), up * smoothstep(-0.25, 0.55, n + (z - 0.72) * 1.5) * 0.75)
        const cutFace =
          part === 'bun' ? smoothstep(base + 0.135, base + 0.148, z) : smoothstep(base + 0.53, base + 0.51, z)
        mixSample(out, rgb('#f0d9a8'), cutFace * 0.8)
        mixSample(out, rgb('#8a4f1c'), cutFace * smoothstep(0, 0.4, fine) * 0.5)
        out.gloss = 0.2 * up + 0.03
        out.rough = 0.24
        if (part === 'crown') {
          cells2(x * 8.5 + seed, y * 8.5, cell)
          if (cell.id > -0.45 && z > base + 0.61 && cell.near < 0.21) paintSample(out, rgb('#efdcb0'), 1 + fine * 0.1)
        }
        out.soft = 0.4
      } else if (part === 'leaf') {
        paintSample(out, rgb('#6d9a35'), 1 + n * 0.3)
        mixSample(out, rgb('#c9d98a'), smoothstep(0.56, 0.4, Math.hypot(x, y)) * 0.6 + smoothstep(0.1, 0.5, fine) * 0.3)
        out.gloss = 0.14
        out.rough = 0.3
        out.soft = 0.6
      } else if (part === 'patty') {
        if (halloumi) {
          paintSample(out, rgb('#efe2bd'), 1 + n * 0.05)
          const bar = smoothstep(0.2, 0.1, Math.abs((((x + y) * 5.5 + 20) % 1) - 0.5))
          mixSample(out, rgb('#a3621c'), smoothstep(-0.1, 0.4, n + fine * 0.4) * 0.55)
          mixSample(out, rgb('#4a2408'), bar * 0.75)
        } else {
          paintSample(out, rgb('#54281a'), 1 + n * 0.35 + fine * 0.4)
          mixSample(out, rgb('#220f08'), smoothstep(0, 0.5, n + fine * 0.5) * 0.7)
        }
        out.gloss = 0.26
        out.rough = 0.2
        out.soft = 0.2
      } else if (part === 'cheese') {
        paintSample(out, halloumi ? rgb('#ecdcb8') : rgb('#e8a22c'), 1 + n * 0.06)
        out.gloss = 0.24
        out.rough = 0.16
        out.soft = 0.8
      } else if (part === 'tomato') {
        paintSample(out, rgb('#b92a18'), 1 + n * 0.2)
        mixSample(out, rgb('#e07a4c'), smoothstep(0.05, 0.5, fine) * 0.5)
        out.gloss = 0.34
        out.rough = 0.1
        out.soft = 0.7
      } else if (part === 'rings') {
        paintSample(out, recipe.rings, 1 + n * 0.2)
        mixSample(out, rgb('#ead9e2'), halloumi ? 0.05 : 0.5)
        out.gloss = 0.3
        out.rough = 0.12
        out.soft = 0.8
      } else if (part === 'sauce') {
        paintSample(out, halloumi ? rgb('#ead9a4') : rgb('#d98a52'), 1)
        out.gloss = 0.3
        out.rough = 0.08
        out.soft = 0.8
      } else {
        paintSample(out, rgb('#dca244'), 1 + n * 0.18)
        mixSample(out, rgb('#9a5a18'), smoothstep(0.15, 0.6, n + fine * 0.4) * 0.6)
        out.gloss = 0.12
        out.rough = 0.35
        out.soft = 0.4
      }
    },
  }
}

export const burger: DrawScene = (brief) => {
  const recipe = dishOf(burgers, brief.slug)
  const { random } = brief
  const frame = photographSolid({
    size: { width: Math.round(brief.size.width * 0.78), height: Math.round(brief.size.height * 0.78) },
    solid: build(recipe, brief.palette[0], random.range(0, 40)),
    table: tablePainter(recipe.table, random.range(0, 40)),
    tableEnd: -2.2,
    backdrop: bokehRoom(random.fork('room'), evenings[recipe.evening]),
    elevation: 17,
    targetX: 0.2,
    targetZ: 0.46,
    zoom: 1.34,
    light: { azimuth: -2.5, elevation: 0.75 },
    depthOfField: 0.42,
  })
  return { frame, look: { brightness: 0.12, aperture: 0.016 } }
}
