import { type Rgb, mix, rgb } from '../colour.ts'
import { type Cell, cells2, fbm2, noise2 } from '../noise.ts'
import type { Random } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'
import type { Pie } from './pie.ts'

/** What lies under the toppings: two colours, how lumpy it is, how it shines. */
export interface PizzaSauce {
  colour: Rgb
  cloud: Rgb
  lumps: number
  gloss: number
}

/** A blistered Neapolitan base: puffed rim with leopard spots, sauce or cream inside. */
export function pizzaBase(relief: Relief, random: Random, pie: Pie, sauce: PizzaSauce): void {
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
