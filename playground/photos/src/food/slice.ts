import { type Rgb, mix, rgb, times } from '../colour.ts'
import { type Cell, cells2, fbm2, noise2 } from '../noise.ts'
import { type Painter, type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

export interface Slice {
  x: number
  y: number
  radius: number
  ry?: number
  angle?: number
  thickness?: number
  z?: number
  /** How much it leans, as a slope of its face. */
  lean?: number
}

function laySlice(relief: Relief, slice: Slice, face: Painter): void {
  const { x, y, radius, ry = radius, angle = 0, thickness = 0.03, lean = 0 } = slice
  const z = slice.z ?? relief.restAt(x, y, radius * 0.8)
  relief.stamp({ x, y, rx: radius, ry, angle, z }, (u, v, out, px, py) => {
    const r = Math.sqrt(u * u + v * v)
    if (r > 1) return false
    out.gloss = 0.16
    out.rough = 0.22
    out.soft = 0.6
    if (!face(u, v, out, px, py)) return false
    const edge = Math.min(1, (1 - r) / ((0.5 * thickness) / radius + 0.03))
    out.height += thickness * Math.sqrt(1 - (1 - edge) ** 2) + lean * (u + 1) * radius
    return true
  })
}

/** Orange, lemon, lime or grapefruit: peel, pith, segments of juicy vesicles. */
export function citrusSlice(relief: Relief, slice: Slice & { flesh: Rgb; peel: Rgb }): void {
  const { flesh, peel, x, y } = slice
  const pith = mix(rgb('#f4ecd2'), flesh, 0.12)
  const pale = mix(flesh, rgb('#fff3cf'), 0.4)
  const count = 9
  laySlice(relief, slice, (u, v, out) => {
    const r = Math.sqrt(u * u + v * v)
    const turn = ((Math.atan2(v, u) / Math.PI + 1) * count) / 2 + noise2(u * 2 + x, v * 2 + y) * 0.16
    const inSegment = Math.abs((turn % 1) - 0.5) * 2
    const wall = (1 - inSegment) * r * (Math.PI / count) * 2
    const flow = noise2(turn * 9 + x * 9, r * 5) * 0.6 + noise2(turn * 22, r * 9 + y * 9) * 0.4
    const pulp = smoothstep(0.03, 0.07, wall) * smoothstep(0.86, 0.82, r) * smoothstep(0.07, 0.11, r)
    paintSample(out, pith, 1)
    mixSample(out, flesh, pulp)
    mixSample(out, pale, pulp * smoothstep(-0.1, 0.8, flow) * 0.7)
    mixSample(out, times(flesh, 0.72), pulp * smoothstep(0.1, -0.7, flow) * 0.6)
    mixSample(out, peel, smoothstep(0.93, 0.955, r))
    out.height = pulp * (flow * 0.005 - 0.002)
    out.gloss = 0.1 + pulp * 0.2
    out.rough = 0.2
    out.soft = 0.9
    return true
  })
}

/** Tomato cut across: skin, flesh wall, chambers of jelly with seeds. */
export function tomatoSlice(relief: Relief, slice: Slice & { colour: Rgb; chambers?: number }): void {
  const { colour, chambers = 5, x, y } = slice
  const jelly = mix(colour, rgb('#c9781f'), 0.35)
  const wallColour = mix(colour, rgb('#ffb79a'), 0.22)
  laySlice(relief, slice, (u, v, out) => {
    const r = Math.sqrt(u * u + v * v) + noise2(u * 2 + x, v * 2) * 0.04
    const turn = (((Math.atan2(v, u) / Math.PI + 1) * chambers) / 2 + noise2(u * 1.5 + x, v * 1.5 + y) * 0.25) % 1
    const across = Math.abs(turn - 0.5) * 2
    const cell = smoothstep(0.82, 0.66, across) * smoothstep(0.82, 0.76, r) * smoothstep(0.26, 0.34, r)
    const seedX = Math.abs(((turn * 3) % 1) - 0.5)
    const seedR = Math.abs(((r * 7 + Math.floor(turn * 3) * 0.5) % 1) - 0.5)
    const seed = smoothstep(0.3, 0.18, Math.hypot(seedX * 0.9, seedR * 1.1)) * cell
    paintSample(out, wallColour, 1 + fbm2(u * 7 + x, v * 7, 2) * 0.14)
    mixSample(out, jelly, cell * 0.9)
    mixSample(out, rgb('#ecd391'), seed * 0.8)
    mixSample(out, times(colour, 0.8), smoothstep(0.93, 0.97, r))
    out.height = cell * -0.008 + seed * 0.008
    out.gloss = 0.14 + cell * 0.25
    out.rough = 0.12
    out.soft = 0.8
    return true
  })
}

/** A coin of a root or a radish: skin, rings, rays. */
export function rootSlice(relief: Relief, slice: Slice & { colour: Rgb; skin: Rgb; rings?: Rgb; char?: number }): void {
  const { colour, skin, rings, char = 0, x, y } = slice
  laySlice(relief, slice, (u, v, out) => {
    const r = Math.sqrt(u * u + v * v) + noise2(u * 2 + x, v * 2) * 0.02
    const ray = noise2(Math.atan2(v, u) * 9 + x, r * 2)
    paintSample(out, colour, 1 + ray * 0.12)
    if (rings) mixSample(out, rings, smoothstep(0.1, 0.7, Math.sin(r * 22 + ray * 0.7)) * 0.8)
    mixSample(out, skin, smoothstep(0.9, 0.96, r))
    if (char > 0)
      mixSample(out, rgb('#2a160c'), smoothstep(0.25, 0.8, fbm2(u * 3 + x, v * 3 + y, 3) + r * 0.5 - 0.3) * char)
    out.height = ray * 0.002
    return true
  })
}

/** Half a boiled egg, cut face up. */
export function halfEgg(relief: Relief, slice: Slice & { yolk: Rgb }): void {
  const { yolk } = slice
  laySlice(relief, { thickness: 0.09, ...slice }, (u, v, out) => {
    const r = Math.hypot((u + 0.08) / 0.62, v / 0.66)
    paintSample(out, rgb('#f2eee4'), 1)
    const inside = smoothstep(1.02, 0.97, r)
    mixSample(out, yolk, inside)
    mixSample(out, times(yolk, 0.8), inside * smoothstep(0.5, 1, r) * 0.4)
    out.height = inside * 0.008 * (1 - r * r)
    out.gloss = 0.16 + inside * 0.12
    out.rough = 0.14 + inside * 0.08
    return true
  })
}

/** Cured sausage: dark rim, red meat, flecks of fat. */
export function sausageSlice(relief: Relief, slice: Slice & { meat: Rgb; fat: Rgb; oily?: number }): void {
  const { meat, fat, oily = 0, x, y } = slice
  const cell: Cell = { near: 0, second: 0, id: 0 }
  laySlice(relief, { thickness: 0.014, ...slice }, (u, v, out) => {
    const r = Math.hypot(u, v)
    cells2(u * 7 + x * 30, v * 7 + y * 30, cell)
    const fleck = cell.id > 0.25 ? smoothstep(0.42, 0.3, cell.near) : 0
    const n = fbm2(u * 8 + x, v * 8 + y, 2)
    paintSample(out, meat, 1 + n * 0.3)
    mixSample(out, fat, fleck * 0.85)
    mixSample(out, times(meat, 0.35), smoothstep(0.9, 0.98, r))
    out.height = n * 0.004 + smoothstep(0.5, 1, r) * oily * 0.03
    out.gloss = 0.14 + oily * 0.2
    out.rough = 0.25 - oily * 0.1
    return true
  })
}

/** Slice of a whole mushroom, stem and cap. */
export function mushroomSlice(relief: Relief, slice: Slice & { colour: Rgb; rim: Rgb }): void {
  const { x, y, radius, angle = 0, thickness = 0.03, colour, rim } = slice
  const z = slice.z ?? relief.restAt(x, y, radius * 0.8)
  relief.stamp({ x, y, rx: radius, ry: radius, angle, z }, (u, v, out) => {
    const cap = Math.hypot(u * 0.98, (v + 0.12) * 1.35)
    const inCap = cap < 0.96 && v < 0.22 + u * u * 0.25
    const inStem = Math.abs(u) < 0.2 + v * 0.08 && v >= -0.1 && v < 0.92
    if (!inCap && !inStem) return false
    const n = fbm2(u * 5 + x, v * 5 + y, 3)
    paintSample(out, colour, 1 + n * 0.16)
    if (inCap) mixSample(out, rim, smoothstep(0.78, 0.94, cap))
    const gills = inCap && !inStem ? smoothstep(0.02, 0.16, v) : 0
    mixSample(out, rim, gills * (0.5 + 0.4 * Math.sin(u * 50)) + smoothstep(0.2, 0.6, n) * 0.6)
    out.height = thickness * (1 + n * 0.2) - gills * 0.008
    out.gloss = 0.12
    out.rough = 0.35
    out.soft = 0.4
    return true
  })
}
