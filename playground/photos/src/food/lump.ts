import { type Rgb, mix, times } from '../colour.ts'
import { fbm2, noise2 } from '../noise.ts'
import { type Relief, mixSample, paintSample } from '../relief.ts'
import { smoothstep } from '../smoothstep.ts'

export interface Lump {
  x: number
  y: number
  rx: number
  ry?: number
  angle?: number
  /** Base height; by default it rests on what lies beneath. */
  z?: number
  height: number
  colour: Rgb
  /** Colour of the hollows and the lower flanks. Default: darker. */
  low?: Rgb
  /** Colour of the crests (crust, char, dusting) and how much of it, 0 to 1. */
  crest?: Rgb
  crestAmount?: number
  /** 2 is a dome, larger is flatter on top with steeper sides. */
  flat?: number
  /** Irregularity of the outline, 0 to 0.5. */
  ragged?: number
  /** Height of surface bumps as a share of the height. */
  bumps?: number
  /** Bumps across the lump. */
  grain?: number
  gloss?: number
  rough?: number
  soft?: number
}

/** The workhorse: an irregular rounded piece of something — a croquette, a crumb, a nugget of cheese, a floret. */
export function lump(relief: Relief, shape: Lump): void {
  const { x, y, rx, ry = rx, angle = 0, height, colour } = shape
  const { flat = 2.2, ragged = 0.12, bumps = 0.12, grain = 4, gloss = 0.08, rough = 0.5, soft = 0.35 } = shape
  const { low = times(colour, 0.5), crest, crestAmount = 0.5 } = shape
  const shift = x * 37.7 + y * 91.3 + rx * 50
  const size = 1 + ragged * 0.6
  const z = shape.z ?? relief.restAt(x, y, Math.min(rx, ry))
  const lightTop = mix(colour, [1, 1, 1], 0.04)
  relief.stamp({ x, y, rx: rx * size, ry: ry * size, angle, z }, (u, v, out) => {
    const pu = u * size
    const pv = v * size
    const r = Math.sqrt(pu * pu + pv * pv)
    const outline =
      1 + ragged * (noise2(pu * 1.4 + shift, pv * 1.4) * 0.9 + noise2(pu * 3.3 + shift, pv * 3.3 + 4) * 0.5)
    const k = r / outline
    if (k >= 1) return false
    const n = fbm2(pu * grain + shift, pv * grain * (ry / rx) + shift, 3)
    const body = (1 - k ** flat) ** (1 / 2)
    out.height = height * (body + n * bumps * (0.4 + body))
    if (out.height <= 0) return false
    paintSample(out, colour, 1 + n * 0.14)
    mixSample(out, lightTop, body * 0.3)
    mixSample(out, low, smoothstep(0.75, 0.1, body) * 0.6 + smoothstep(0.05, -0.5, n) * 0.45)
    if (crest)
      mixSample(
        out,
        crest,
        smoothstep(0.45 - crestAmount, 0.75 - crestAmount * 0.8, n) * crestAmount * smoothstep(0.1, 0.6, body),
      )
    out.gloss = gloss
    out.rough = rough
    out.soft = soft
    return true
  })
}
