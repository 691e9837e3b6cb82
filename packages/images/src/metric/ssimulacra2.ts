import { checkPixels } from './check-pixels.ts'
import { isOpaque } from './is-opaque.ts'
import { mirrorSmall } from './mirror-small.ts'
import { MetricFreed } from './metric-errors.ts'
import type { Pixels, PreparedReference, QualityMetric } from './quality-metric.ts'
import { Ssimulacra2Engine } from './ssimulacra2-engine.ts'

/** Black and white: what a picture with alpha is compared on. */
const BACKGROUNDS = [0, 255] as const

/** The smallest width and height, in pixels, of which the reference makes all six scales. */
const LEAST = 113

/**
 * SSIMULACRA 2.1, by Jon Sneyers (Cloudinary): how alike two pictures look to people, 100 for the same and downwards
 * without end; 90 is no visible loss, 70 high quality, 50 medium, 30 low.
 *
 * An implementation of its own, in WebAssembly with SIMD (`assembly/`), made after the published formula and within 0.02
 * of what that gives in 64 bits (`ssimulacra2.formula.test.ts`); the same on every machine. The reference itself rounds
 * more, in a filter whose errors add up along rows and columns, and rounds otherwise where the processor has no fused
 * multiply-add. On photographs of 1000 pixels it is within 0.3 of this below 85 and within 1 above. In wide flat pictures
 * (screenshots, drawings) it reads lower: by up to 1 around 70, 2.5 around 80 and 3 above 85, and its own builds with and
 * without fused multiply-add are as far apart there.
 *
 * A picture with alpha is laid on black and on white, in 8 bits as a screen does; the lower score counts (the reference
 * lays it on two greys, 0.1 and 0.9). One without alpha is opaque.
 *
 * A picture narrower or lower than 113 pixels is repeated, mirrored, up to that. The reference makes fewer scales of it
 * and then gives their norms the weights of others, so that its scores of small pictures mean something else: it gives
 * photographs of 32 pixels in JPEG at quality 75 anything from −10 to 73, where this gives 67 to 78, as for large ones.
 *
 * One call, one WebAssembly instance, whose memory is used again for every picture: 7 bytes per pixel of each prepared
 * reference (14 with alpha) and 7 of the largest candidate (8 with alpha). It grows as needed and is never given back.
 * Not for several threads: each makes its own.
 *
 * The reference: {@link https://github.com/cloudinary/ssimulacra2}, under the BSD 3-clause licence. Its patent grant
 * covers "this implementation" (that repository's works), not what would be infringed only by modifying it
 * ({@link https://github.com/cloudinary/ssimulacra2/blob/81feacf/PATENTS}); whether any patent exists is not known here.
 */
export function ssimulacra2(): QualityMetric {
  let engine: Ssimulacra2Engine | undefined
  return {
    name: 'SSIMULACRA2',
    prepare(reference) {
      checkPixels(reference)
      engine ??= new Ssimulacra2Engine()
      return new PreparedPicture(engine, reference)
    },
  }
}

class PreparedPicture implements PreparedReference {
  readonly #engine: Ssimulacra2Engine
  readonly #width: number
  readonly #height: number
  /** Pointers to the reference on black and on white; one pointer where both are the same. */
  #pointers: readonly number[]

  constructor(engine: Ssimulacra2Engine, reference: Pixels) {
    this.#engine = engine
    this.#width = reference.width
    this.#height = reference.height
    const backgrounds = isOpaque(reference) ? BACKGROUNDS.slice(0, 1) : BACKGROUNDS
    this.#pointers = backgrounds.map((background) => engine.prepare(mirrorSmall(reference, LEAST), background))
  }

  score(candidate: Pixels): number {
    const [onBlack, onWhite = onBlack] = this.#pointers
    if (onBlack === undefined || onWhite === undefined) throw MetricFreed()
    checkPixels(candidate, { width: this.#width, height: this.#height })
    const picture = mirrorSmall(candidate, LEAST)
    const black = this.#engine.compare(onBlack, picture, BACKGROUNDS[0])
    if (onBlack === onWhite && isOpaque(candidate)) return black
    return Math.min(black, this.#engine.compare(onWhite, picture, BACKGROUNDS[1]))
  }

  free(): void {
    for (const pointer of this.#pointers) this.#engine.release(pointer)
    this.#pointers = []
  }
}
