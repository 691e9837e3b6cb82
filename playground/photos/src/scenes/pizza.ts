import { type Rgb, mix, rgb, times, vary } from '../colour.ts'
import { herbLeaves, herbTip, sprig } from '../food/herbs.ts'
import { lump } from '../food/lump.ts'
import { drizzle, droplets, pool } from '../food/sauce.ts'
import { inDisc, scatter } from '../food/scatter.ts'
import { mushroomSlice, sausageSlice } from '../food/slice.ts'
import { strand, wander } from '../food/strand.ts'
import { type Cell, cells2, fbm2, noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import type { DrawScene } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'
import type { Table } from '../surfaces/lay-table.ts'
import { napkin } from '../surfaces/linen.ts'
import { linens } from '../surfaces/linen.ts'
import { woodBoard, woods } from '../surfaces/wood.ts'
import { tabletop } from '../tabletop.ts'
import { dishOf } from './dish-of.ts'

interface Pie {
  x: number
  y: number
  radius: number
  z: number
}

/** A blistered Neapolitan base: puffed rim with leopard spots, sauce or cream inside. */
export function pizzaBase(
  relief: Relief,
  random: Random,
  pie: Pie,
  sauce: { colour: Rgb; cloud: Rgb; lumps: number; gloss: number },
): void {
  const crust = rgb('#d9a868')
  const pale = rgb('#f0d6a4')
  const brown = rgb('#8a4a1c')
  const char = rgb('#1f120b')
  const seed = random.range(0, 90)
  const cell: Cell = { near: 0, second: 0, id: 0 }
  relief.stamp({ x: pie.x, y: pie.y, rx: pie.radius * 1.06, z: pie.z }, (u, v, out) => {
    const angle = Math.atan2(v, u)
    const r = Math.hypot(u, v) * 1.06 * (1 + noise2(Math.cos(angle) * 2 + seed, Math.sin(angle) * 2) * 0.035)
    if (r > 1) return false
    const inner = 0.83 + noise2(Math.cos(angle) * 4 + seed, Math.sin(angle) * 4) * 0.035
    const rim = smoothstep(inner - 0.05, inner + 0.05, r)
    const puff = 1 + noise2(Math.cos(angle) * 5 + 9, Math.sin(angle) * 5 + seed) * 0.35
    const t = (r - inner) / (1 - inner)
    const arch = Math.sqrt(Math.max(0, 1 - (t * 2 - 0.9) ** 2 * 0.82))
    const n = fbm2(u * 7 + seed, v * 7, 4)
    cells2(u * 9 + seed + n, v * 9 + n, cell)
    const blister = cell.id > -0.1 ? smoothstep(0.46, 0.1, cell.near) : 0
    const fleck = fbm2(u * 19, v * 19 + seed, 3)
    out.height = 0.03 + rim * 0.085 * puff * arch + blister * rim * 0.012 + n * 0.008
    const edgeWave = smoothstep(inner - 0.03, inner + 0.02, r + n * 0.05)
    paintSample(out, sauce.colour, 1 + fleck * 0.14)
    mixSample(out, sauce.cloud, smoothstep(0, 0.6, n) * 0.6)
    mixSample(out, mix(crust, brown, smoothstep(-0.4, 0.7, n) * 0.8), edgeWave)
    mixSample(out, pale, edgeWave * smoothstep(0.2, -0.5, n) * 0.8 + edgeWave * smoothstep(0.3, 0, t) * 0.25)
    mixSample(out, brown, edgeWave * smoothstep(0.65, 1.05, t) * 0.7)
    mixSample(
      out,
      char,
      edgeWave *
        Math.max(blister * smoothstep(0.1, 0.7, cell.id) * 1.15, smoothstep(0.5, 0.85, n + fleck * 0.3)) *
        0.92,
    )
    out.height += (1 - edgeWave) * sauce.lumps * (n + fleck * 0.6)
    out.gloss = edgeWave > 0.5 ? 0.05 : sauce.gloss
    out.rough = edgeWave > 0.5 ? 0.6 : 0.16
    out.soft = 0.45
    return true
  })
}

/** Melted cheese: a soft-edged pool with browned blisters. */
function melted(relief: Relief, random: Random, at: { x: number; y: number; r: number }, colour: Rgb): void {
  const seed = random.range(0, 90)
  const brown = rgb('#b5762c')
  const cell: Cell = { near: 0, second: 0, id: 0 }
  relief.stamp(
    { x: at.x, y: at.y, rx: at.r * 1.5, angle: random.range(0, 6), ry: at.r * random.range(1.1, 1.5) },
    (u, v, out) => {
      const r = Math.hypot(u, v) * (1.25 + fbm2(u * 2 + seed, v * 2, 3) * 0.7)
      if (r > 1) return false
      const n = fbm2(u * 4 + seed, v * 4 + seed, 3)
      cells2(u * 5 + seed, v * 5, cell)
      const blister = cell.id > 0.3 ? smoothstep(0.3, 0.05, cell.near) : 0
      const edge = Math.min(1, (1 - r) / 0.35)
      out.height = 0.018 * Math.sqrt(1 - (1 - edge) ** 2) + n * 0.006
      paintSample(out, colour, 1 + n * 0.06)
      mixSample(out, brown, blister * 0.85 + smoothstep(0.15, 0.7, n) * 0.5)
      out.gloss = 0.2
      out.rough = 0.14
      out.soft = 0.8
      out.alpha = smoothstep(0, 0.4, edge) * 0.96
      return true
    },
  )
}

function torn(relief: Relief, random: Random, at: { x: number; y: number; r: number }, colour: Rgb): void {
  for (let index = 0; index < 3; index += 1) {
    lump(relief, {
      x: at.x + random.spread(at.r * 0.4),
      y: at.y + random.spread(at.r * 0.4),
      rx: at.r * random.range(0.5, 0.8),
      ry: at.r * random.range(0.4, 0.7),
      angle: random.range(0, 6),
      height: at.r * 0.5,
      colour,
      low: mix(colour, rgb('#d8c9a0'), 0.6),
      ragged: 0.3,
      grain: 2.5,
      gloss: 0.24,
      rough: 0.14,
      soft: 0.9,
    })
  }
}

interface Topping {
  table: Table
  board: keyof typeof woods | 'none'
  elevation: number
  sauce: { colour: Rgb; cloud: Rgb; lumps: number; gloss: number }
  cut: boolean
  top: (relief: Relief, random: Random, pie: Pie) => void
}

const milk = rgb('#ecdfc2')
const tomato = { colour: rgb('#b52c12'), cloud: rgb('#dd5a22'), lumps: 0.008, gloss: 0.2 }
const bianca = { colour: rgb('#dcc08a'), cloud: rgb('#ecd9a8'), lumps: 0.006, gloss: 0.16 }

const within = (pie: Pie, share: number) => ({ x: pie.x, y: pie.y, rx: pie.radius * share })

const pies: Record<string, Topping> = {
  margherita: {
    table: 'char',
    board: 'oak',
    elevation: 90,
    sauce: tomato,
    cut: false,
    top: (relief, random, pie) => {
      for (let index = 0; index < 19; index += 1) {
        const reach = Math.sqrt((index + 0.5) / 19) * pie.radius * 0.7
        const angle = index * 2.4 + random.spread(0.3)
        const at = { x: pie.x + Math.cos(angle) * reach, y: pie.y + Math.sin(angle) * reach }
        melted(relief, random, { ...at, r: random.range(0.065, 0.12) }, milk)
      }
      droplets(relief, random, { ...within(pie, 0.75), count: 70, size: 0.014, colour: rgb('#d98a2a') })
      for (let index = 0; index < 5; index += 1) {
        const angle = index * 1.26 + random.spread(0.3)
        herbTip(relief, random, 'basil', {
          x: pie.x + Math.cos(angle) * pie.radius * 0.42,
          y: pie.y + Math.sin(angle) * pie.radius * 0.42,
          size: 0.85,
        })
      }
    },
  },
  marinara: {
    table: 'plaster',
    board: 'none',
    elevation: 62,
    sauce: { colour: rgb('#a9240e'), cloud: rgb('#cf4a1c'), lumps: 0.016, gloss: 0.28 },
    cut: true,
    top: (relief, random, pie) => {
      for (let index = 0; index < 34; index += 1) {
        const at = inDisc(random, within(pie, 0.74))
        lump(relief, {
          ...at,
          rx: 0.035,
          ry: 0.017,
          angle: random.range(0, 6),
          height: 0.012,
          colour: rgb('#eed9a2'),
          crest: rgb('#b5782c'),
          crestAmount: 0.5,
          flat: 5,
          gloss: 0.14,
        })
      }
      herbLeaves(relief, random, 'oregano', { ...within(pie, 0.72), count: 60 })
      scatter(relief, random, {
        ...within(pie, 0.74),
        count: 160,
        size: 0.008,
        colours: [rgb('#5c7a3a'), rgb('#45602c')],
      })
      droplets(relief, random, { ...within(pie, 0.76), count: 90, size: 0.018, colour: rgb('#dd8b22') })
    },
  },
  diavola: {
    table: 'slate',
    board: 'walnut',
    elevation: 90,
    sauce: tomato,
    cut: true,
    top: (relief, random, pie) => {
      for (let index = 0; index < 22; index += 1)
        melted(relief, random, { ...inDisc(random, within(pie, 0.72)), r: random.range(0.09, 0.15) }, rgb('#f0d9a6'))
      for (let ring = 0; ring < 3; ring += 1) {
        const count = [1, 6, 11][ring] ?? 1
        for (let index = 0; index < count; index += 1) {
          const angle = (index / count) * 6.283 + ring + random.spread(0.2)
          const radius = pie.radius * [0.05, 0.36, 0.66][ring]!
          sausageSlice(relief, {
            x: pie.x + Math.cos(angle) * radius,
            y: pie.y + Math.sin(angle) * radius,
            radius: random.range(0.082, 0.1),
            meat: vary(rgb('#9a1f14'), random, 0.15),
            fat: rgb('#d98a5c'),
            oily: 0.9,
            lean: random.spread(0.06),
          })
        }
      }
      for (let index = 0; index < 16; index += 1) {
        strand(
          relief,
          wander(
            random,
            { ...inDisc(random, within(pie, 0.7)), angle: random.range(0, 6) },
            { count: 4, step: 0.022, turn: 1.1 },
          ),
          { radius: 0.009, colour: rgb('#c8201a'), gloss: 0.3, rough: 0.1 },
        )
      }
      for (let trail = 0; trail < 4; trail += 1) {
        const knots = Array.from({ length: 10 }, (_, knot) => ({
          x: pie.x + (knot / 9 - 0.5) * pie.radius * (1.25 - Math.abs(trail - 1.5) * 0.3),
          y: pie.y + (trail - 1.5) * 0.27 + random.spread(0.09),
        }))
        drizzle(relief, knots, { radius: 0.008, colour: rgb('#d98f1c') })
      }
    },
  },
  funghi: {
    table: 'walnut',
    board: 'olive',
    elevation: 60,
    sauce: bianca,
    cut: false,
    top: (relief, random, pie) => {
      for (let index = 0; index < 20; index += 1)
        melted(relief, random, { ...inDisc(random, within(pie, 0.74)), r: random.range(0.08, 0.14) }, rgb('#f1dfae'))
      for (let index = 0; index < 34; index += 1) {
        mushroomSlice(relief, {
          ...inDisc(random, within(pie, 0.7)),
          radius: random.range(0.07, 0.11),
          angle: random.range(0, 6),
          colour: rgb('#cfa56c'),
          rim: rgb('#5d3a20'),
          thickness: 0.03,
        })
      }
      for (let index = 0; index < 5; index += 1)
        sprig(relief, random, { ...inDisc(random, within(pie, 0.55)), length: 0.26, angle: random.range(0, 6) })
      scatter(relief, random, { ...within(pie, 0.75), count: 90, size: 0.006, colours: [rgb('#22201c')] })
    },
  },
  'quattro-formaggi': {
    table: 'carrara',
    board: 'none',
    elevation: 90,
    sauce: { colour: rgb('#f0d384'), cloud: rgb('#f8e9bb'), lumps: 0.01, gloss: 0.22 },
    cut: true,
    top: (relief, random, pie) => {
      for (let index = 0; index < 40; index += 1) {
        melted(
          relief,
          random,
          { ...inDisc(random, within(pie, 0.76), -0.1), r: random.range(0.07, 0.14) },
          random.pick([rgb('#f6e0a0'), rgb('#fbf0cd'), rgb('#efc872')]),
        )
      }
      for (let index = 0; index < 16; index += 1) {
        lump(relief, {
          ...inDisc(random, within(pie, 0.68)),
          rx: 0.04,
          ry: 0.032,
          height: 0.028,
          colour: rgb('#ece6d2'),
          crest: rgb('#6f8089'),
          crestAmount: 0.55,
          ragged: 0.4,
          gloss: 0.12,
          soft: 0.8,
          angle: random.range(0, 6),
        })
      }
      scatter(relief, random, {
        ...within(pie, 0.74),
        count: 120,
        size: 0.006,
        colours: [rgb('#2a2620'), rgb('#4a4238')],
      })
      droplets(relief, random, { ...within(pie, 0.75), count: 80, size: 0.013, colour: rgb('#e0a030') })
    },
  },
  'nduja-burrata': {
    table: 'natural-linen',
    board: 'walnut',
    elevation: 60,
    sauce: { colour: rgb('#bc3a14'), cloud: rgb('#dd6426'), lumps: 0.01, gloss: 0.26 },
    cut: false,
    top: (relief, random, pie) => {
      for (let index = 0; index < 22; index += 1) {
        lump(relief, {
          ...inDisc(random, within(pie, 0.7)),
          rx: 0.06,
          ry: 0.048,
          height: 0.035,
          colour: rgb('#b13a18'),
          crest: rgb('#7c1d0c'),
          ragged: 0.45,
          bumps: 0.4,
          gloss: 0.28,
          rough: 0.14,
          angle: random.range(0, 6),
        })
      }
      for (const at of [
        { x: 0, y: -0.05 },
        { x: -0.34, y: 0.2 },
        { x: 0.33, y: 0.22 },
        { x: 0.22, y: -0.36 },
        { x: -0.28, y: -0.3 },
      ]) {
        pool(relief, { x: pie.x + at.x, y: pie.y + at.y + 0.02, rx: 0.14, colour: milk, thickness: 0.02, ragged: 0.45 })
        torn(relief, random, { x: pie.x + at.x, y: pie.y + at.y, r: 0.12 }, rgb('#faf4e6'))
      }
      herbLeaves(relief, random, 'basil', { ...within(pie, 0.6), count: 11 })
      droplets(relief, random, { ...within(pie, 0.76), count: 90, size: 0.015, colour: rgb('#e0701c') })
    },
  },
}

/** Sets one pizza on a table that holds other things too; `z` is the height of the board beneath it. */
export function servePizza(
  relief: Relief,
  random: Random,
  slug: string,
  pie: { x: number; y: number; radius: number; z: number },
): void {
  const { sauce, top } = dishOf(pies, slug)
  pizzaBase(relief, random.fork('base'), pie, sauce)
  top(relief, random.fork('top'), pie)
}

export const pizza: DrawScene = (brief) => {
  const { random } = brief
  const { table, board, elevation, sauce, cut, top } = dishOf(pies, brief.slug)
  return tabletop(
    brief,
    {
      table,
      elevation,
      zoom: elevation < 90 ? 0.93 : 1,
      targetY: elevation < 90 ? 0.02 : 0,
      look: { brightness: 0.12 },
    },
    (relief) => {
      const props = random.fork('props')
      const pie: Pie = { x: props.spread(0.05), y: props.spread(0.03), radius: 0.84, z: 0.012 }
      napkin(
        relief,
        { x: -1.34, y: 0.86, rx: 0.42, ry: 0.36, angle: 0.5 },
        props.pick([linens.natural, linens.rust, linens.sage, linens.ticking]),
      )
      if (board !== 'none') {
        woodBoard(
          relief,
          { x: pie.x, y: pie.y, rx: 1, ry: 1, round: true, thickness: 0.05 },
          { ...woods[board], seed: 3 },
        )
        pie.z = 0.06
      } else {
        relief.stamp({ x: pie.x, y: pie.y, rx: 1.02, ry: 0.94, angle: 0.08, z: 0.006 }, (u, v, out) => {
          const crumple = fbm2(u * 4, v * 4, 4)
          paintSample(out, rgb('#b79a72'), 1 + crumple * 0.12)
          const grease = fbm2(u * 2 + 9, v * 2, 3) + smoothstep(1, 0.75, Math.hypot(u, v)) * 0.3
          mixSample(out, rgb('#7a5a36'), smoothstep(0.3, 0.6, grease) * 0.35)
          out.height = 0.008 + Math.abs(crumple) * 0.014
          out.rough = 0.7
          return true
        })
      }
      pizzaBase(relief, random.fork('base'), pie, sauce)
      top(relief, random.fork('top'), pie)
      if (cut) slash(relief, pie, props.range(0, 1))
      scatter(relief, props, {
        x: 0,
        y: 0,
        rx: 1.3,
        ry: 1,
        count: 40,
        size: 0.008,
        colours: [rgb('#e8d8b6'), rgb('#c9a673')],
        gather: -0.2,
      })
    },
  )
}

/** Cuts the pie in six: narrow grooves through everything. */
function slash(relief: Relief, pie: Pie, turn: number): void {
  for (let index = 0; index < 3; index += 1) {
    const angle = turn + (index * Math.PI) / 3
    relief.stamp({ x: pie.x, y: pie.y, rx: pie.radius * 0.99, ry: 0.018, angle }, (u, v, out) => {
      const w = 0.45 + noise2(u * 9, index) * 0.3
      if (Math.abs(v) > w) return false
      out.height = -0.035 * (1 - Math.abs(v) / w)
      paintSample(out, times(rgb('#d9b483'), 0.5), 1)
      out.alpha = 0.75 * (1 - Math.abs(v) / w)
      out.gloss = 0.03
      return true
    })
  }
}
