import { type Rgb, mix, rgb } from '../colour.ts'
import { leaf } from '../food/leaf.ts'
import type { Frame } from '../frame.ts'
import { cellValue, fbm2, noise2 } from '../noise.ts'
import { photographRelief } from '../photograph-relief.ts'
import { type Random, createRandom } from '../random.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import type { Picture } from '../scene.ts'
import { smoothstep } from '../smoothstep.ts'

interface Front {
  wall: 'brick' | 'plaster' | 'boards'
  colour: Rgb
  paint: Rgb
  awning: Rgb
  stripe: Rgb
  windows: readonly { x: number; width: number }[]
  door: number
  ivy: boolean
  sky: { key: Rgb; ambient: Rgb }
}

const fronts: readonly Front[] = [
  {
    wall: 'brick',
    colour: rgb('#7d4434'),
    paint: rgb('#1f3a36'),
    awning: rgb('#27463f'),
    stripe: rgb('#d9cdb4'),
    windows: [
      { x: -0.82, width: 0.42 },
      { x: 0.86, width: 0.42 },
    ],
    door: 0.02,
    ivy: true,
    sky: { key: [0.34, 0.36, 0.5], ambient: [0.2, 0.25, 0.4] },
  },
  {
    wall: 'plaster',
    colour: rgb('#b58d64'),
    paint: rgb('#6d2c24'),
    awning: rgb('#8f3024'),
    stripe: rgb('#e4d3b4'),
    windows: [
      { x: -0.32, width: 0.5 },
      { x: 0.92, width: 0.36 },
    ],
    door: -1.12,
    ivy: false,
    sky: { key: [0.62, 0.46, 0.4], ambient: [0.24, 0.24, 0.34] },
  },
  {
    wall: 'boards',
    colour: rgb('#33475a'),
    paint: rgb('#c9b48a'),
    awning: rgb('#c49a3c'),
    stripe: rgb('#efe4cc'),
    windows: [
      { x: -0.92, width: 0.36 },
      { x: 0.08, width: 0.36 },
    ],
    door: 0.98,
    ivy: true,
    sky: { key: [0.26, 0.3, 0.46], ambient: [0.17, 0.22, 0.38] },
  },
]

const street = 0.72

function wall(relief: Relief, front: Front, seed: number): void {
  relief.stamp({ x: 0, y: 0, rx: 1.7, ry: 1.1, z: 0 }, (_u, _v, out, x, y) => {
    const n = fbm2(x * 2 + seed, y * 2, 4)
    const fine = fbm2(x * 26, y * 26 + seed, 3)
    if (y > street) {
      // Wet cobbles: the reflection is laid over them afterwards.
      const depth = (y - street) / (1 - street)
      const row = Math.floor(depth ** 0.6 * 11)
      const inRow = depth ** 0.6 * 11 - row
      const column = x * (7 - depth * 2.5) + (row % 2) * 0.5
      const inColumn = column - Math.floor(column)
      const joint = Math.min(Math.min(inRow, 1 - inRow), Math.min(inColumn, 1 - inColumn) * 1.6)
      paintSample(out, rgb('#3c3c42'), 0.8 + cellValue(row, Math.floor(column)) * 0.2 + fine * 0.2)
      mixSample(out, rgb('#141416'), smoothstep(0.12, 0.02, joint))
      out.height = 0.05 * smoothstep(0, 0.2, joint)
      out.gloss = 0.3
      out.rough = 0.2
      return true
    }
    let body = 1
    let tone = 0
    if (front.wall === 'brick') {
      const course = y * 19
      const along = x * 7 + (Math.floor(course) % 2 ? 0.5 : 0)
      const a = course - Math.floor(course)
      const b = along - Math.floor(along)
      body = smoothstep(0.03, 0.13, Math.min(Math.min(a, 1 - a), Math.min(b, 1 - b) * 2.6))
      tone = cellValue(Math.floor(course), Math.floor(along)) * 0.25
    } else if (front.wall === 'boards') {
      const a = x * 8 - Math.floor(x * 8)
      body = smoothstep(0, 0.08, Math.min(a, 1 - a))
      tone = cellValue(Math.floor(x * 8), 4) * 0.1 + noise2(x * 60, y * 2) * 0.06
    }
    paintSample(out, rgb('#8a8074'), 0.7)
    mixSample(out, front.colour, body)
    const factor = 1 + tone + n * 0.18 + fine * 0.1
    out.r *= factor
    out.g *= factor
    out.b *= factor
    mixSample(out, rgb('#2a2622'), smoothstep(0.5, 0.75, y + n * 0.1) * 0.4)
    out.height = body * 0.02 + fine * 0.004
    out.rough = 0.8
    return true
  })
}

/** A lit window: frame, mullions, and behind the glass a warm room with people and lamps as soft shapes. */
function litWindow(
  relief: Relief,
  random: Random,
  at: { x: number; y: number; rx: number; ry: number },
  frame: Rgb,
  panes: number,
): void {
  const seed = random.range(0, 90)
  const shapes = Array.from({ length: 6 }, () => ({
    u: random.spread(0.85),
    tall: random.range(0.2, 0.6),
    wide: random.range(0.1, 0.2),
  }))
  const lamps = Array.from({ length: 4 }, () => ({ u: random.spread(0.8), v: random.range(-0.75, -0.25) }))
  relief.stamp({ ...at, z: 0.07 }, (u, v, out) => {
    const border = Math.min((1 - Math.abs(u)) * at.rx, (1 - Math.abs(v)) * at.ry)
    const pane = ((u + 1) / 2) * panes
    const bar = Math.min(pane - Math.floor(pane), Math.ceil(pane) - pane) * ((2 * at.rx) / panes)
    const cross = Math.abs(v + 0.42) * at.ry
    if (border < 0.035 || bar < 0.009 || cross < 0.009) {
      paintSample(out, frame, 1 + noise2(u * 30, v * 30) * 0.1)
      out.height = border < 0.035 ? 0.07 : 0.04
      out.gloss = 0.14
      out.rough = 0.3
      return true
    }
    const room = fbm2(u * 1.6 + seed, v * 1.6, 3)
    paintSample(out, mix(rgb('#e08a34'), rgb('#8f4416'), smoothstep(-0.4, 0.9, v + room * 0.5)), 1)
    mixSample(out, rgb('#ffd48a'), smoothstep(0.2, 0.7, room) * 0.6)
    for (const shape of shapes) {
      const head = Math.hypot((u - shape.u) / 0.055, (v - 0.72 + shape.tall) / 0.1)
      const shoulders = Math.hypot((u - shape.u) / shape.wide, (v - 1.05 + shape.tall * 0.4) / 0.42)
      mixSample(out, rgb('#3a1a0c'), Math.max(smoothstep(1.3, 0.8, head), smoothstep(1.15, 0.85, shoulders)) * 0.82)
    }
    for (const lamp of lamps) {
      const r = Math.hypot((u - lamp.u) * at.rx, (v - lamp.v) * at.ry)
      mixSample(out, rgb('#fff0c4'), smoothstep(0.075, 0.02, r))
      out.glow += smoothstep(0.1, 0, r) * 3
    }
    out.glow += 0.85
    out.height = 0
    out.gloss = 0.12
    out.rough = 0.04
    return true
  })
}

function awning(relief: Relief, at: { x: number; y: number; rx: number }, front: Front): void {
  relief.stamp({ x: at.x, y: at.y, rx: at.rx, ry: 0.16, z: 0.05 }, (u, v, out) => {
    const scallop = 0.82 + 0.18 * Math.abs(Math.sin((u * at.rx * 11 + 4) * 1.57))
    if (v > scallop) return false
    const band = Math.floor((u * at.rx * 11 + 40) / 2) % 2
    paintSample(
      out,
      band ? front.awning : front.stripe,
      1 + noise2(u * 40, v * 40) * 0.06 - smoothstep(0.55, 0.7, v) * 0.2,
    )
    out.height = 0.03 + ((v + 1) / 2) * 0.2 - smoothstep(0.62, 0.7, v) * 0.02
    out.soft = 0.7
    out.glow = 0.1 * smoothstep(-0.2, 0.9, v)
    return true
  })
}

/** Mirrors the façade in the wet street, rippled and fading. */
function wetStreet(frame: Frame): void {
  const { width, height, light, blur } = frame
  const horizon = Math.round((height * (street + 1)) / 2)
  for (let row = horizon; row < height; row += 1) {
    const depth = (row - horizon) / (height - horizon)
    for (let column = 0; column < width; column += 1) {
      const ripple =
        noise2((column / width) * 90, (row / height) * 160) * 5 +
        fbm2((column / width) * 24, (row / height) * 60, 2) * 9
      const x = Math.min(width - 1, Math.max(0, Math.round(column + (ripple * width) / 1600)))
      const y = Math.max(0, Math.round(horizon - (row - horizon) * 1.55 + (ripple * height) / 900))
      const source = (Math.min(horizon - 1, y) * width + x) * 3
      const target = (row * width + column) * 3
      const share = 0.5 - depth * 0.2
      for (let channel = 0; channel < 3; channel += 1) light[target + channel] += light[source + channel] * share
      blur[row * width + column] = 0.12 + depth * 0.5
    }
  }
}

/** One of the house's three addresses at dusk: façade, lit windows, awning, string lights, wet street. */
export function location(index: number, size: { width: number; height: number }): Picture {
  const front = fronts[index]
  if (!front) throw new RangeError(`there is no location ${index}`)
  const random = createRandom(`location ${index}`)
  const bulbs = Array.from({ length: 15 }, (_, bulb) => ({
    x: -1.5 + bulb * 0.214,
    y: -0.5 + Math.cos(((bulb % 5) / 5) * 6.283) * -0.06 + random.spread(0.01),
  }))
  const sconces = [-1.42, front.door - 0.26, front.door + 0.26]
  const frame = photographRelief(
    {
      size,
      focusHeight: 0.05,
      light: {
        azimuth: -1.9,
        elevation: 0.7,
        softness: 0.6,
        ...front.sky,
        lamps: [
          ...sconces.map((x) => ({ x, y: -0.2, z: 0.16, colour: [5, 2.9, 1.15] as const, reach: 0.16 })),
          ...front.windows.map((window) => ({
            x: window.x,
            y: 0.5,
            z: 0.4,
            colour: [1.5, 0.85, 0.36] as const,
            reach: 0.4,
          })),
          ...bulbs
            .filter((_, bulb) => bulb % 2 === 0)
            .map((bulb) => ({ ...bulb, z: 0.1, colour: [1.6, 0.95, 0.4] as const, reach: 0.09 })),
        ],
      },
    },
    (relief) => {
      relief.pileHeight = 2
      wall(relief, front, index * 7)
      for (let upper = 0; upper < 4; upper += 1) {
        const x = -1.2 + upper * 0.8
        if (cellValue(upper, index + 3) > -0.1)
          litWindow(relief, random, { x, y: -0.86, rx: 0.17, ry: 0.24 }, front.paint, 2)
        else {
          relief.stamp({ x, y: -0.86, rx: 0.17, ry: 0.24, z: 0.07 }, (u, v, out) => {
            const edge = Math.min((1 - Math.abs(u)) * 0.17, (1 - Math.abs(v)) * 0.24) < 0.03 || Math.abs(u) < 0.05
            paintSample(out, edge ? front.paint : rgb('#1c2430'), 1)
            out.height = edge ? 0.05 : 0
            out.gloss = edge ? 0.1 : 0.5
            out.rough = 0.05
            return true
          })
        }
      }
      relief.stamp({ x: 0, y: -0.36, rx: 1.7, ry: 0.1, z: 0.03 }, (u, v, out) => {
        const moulding = Math.sin(v * 9) * 0.01
        paintSample(out, front.paint, 1 + noise2(u * 60, v * 9) * 0.08)
        out.height = 0.06 + moulding
        out.gloss = 0.16
        out.rough = 0.3
        return true
      })
      for (const window of front.windows) {
        litWindow(relief, random, { x: window.x, y: 0.16, rx: window.width, ry: 0.4 }, front.paint, 3)
        awning(relief, { x: window.x, y: -0.2, rx: window.width + 0.06 }, front)
        relief.stamp({ x: window.x, y: 0.62, rx: window.width, ry: 0.055, z: 0.05 }, (u, v, out) => {
          paintSample(out, rgb('#5a4030'), 1 + noise2(u * 40, v * 3) * 0.2)
          out.height = 0.14
          return true
        })
        for (let plant = 0; plant < 70; plant += 1) {
          leaf(relief, {
            x: window.x + random.spread(window.width * 0.96),
            y: 0.56 + random.spread(0.055),
            length: random.range(0.06, 0.11),
            wide: 0.5,
            angle: random.range(0, 6.28),
            colour: random.pick([rgb('#3f6a2c'), rgb('#55803a'), rgb('#2f5424'), rgb('#b5424a')]),
            z: 0.2 + random.spread(0.04),
          })
        }
      }
      litWindow(relief, random, { x: front.door, y: 0.18, rx: 0.2, ry: 0.54 }, front.paint, 1)
      relief.stamp({ x: front.door, y: 0.52, rx: 0.16, ry: 0.17, z: 0.09 }, (u, v, out) => {
        paintSample(out, front.paint, 1.1 + noise2(u * 20, v * 4) * 0.08)
        out.height = 0.03 + smoothstep(0.75, 0.65, Math.max(Math.abs(u), Math.abs(v))) * 0.015
        out.gloss = 0.2
        out.rough = 0.25
        return true
      })
      for (const bulb of [...bulbs, ...sconces.map((x) => ({ x, y: -0.2 }))]) {
        relief.stamp({ x: bulb.x, y: bulb.y, rx: 0.02, z: 0.12 }, (u, v, out) => {
          const r = Math.hypot(u, v)
          if (r > 1) return false
          paintSample(out, rgb('#ffdc9a'), 1)
          out.glow = 6 * (1 - r * 0.5)
          out.height = 0.02
          return true
        })
      }
      if (front.ivy) {
        for (let tendril = 0; tendril < 420; tendril += 1) {
          const side = index === 0 ? -1.45 : 1.5
          const y = random.range(-1, 0.7)
          const spread = 0.26 + noise2(y * 3, index) * 0.16
          leaf(relief, {
            x: side + random.bell() * spread * 0.6,
            y,
            length: random.range(0.06, 0.11),
            wide: 0.8,
            angle: random.range(0, 6.28),
            colour: random.pick([rgb('#2f5226'), rgb('#3f6a2e'), rgb('#26441f'), rgb('#6b4a26')]),
            teeth: 3,
          })
        }
      }
    },
  )
  frame.blur.fill(0)
  wetStreet(frame)
  return { frame, look: { brightness: 0.07, vignette: 0.45, aperture: 0.006 } }
}
