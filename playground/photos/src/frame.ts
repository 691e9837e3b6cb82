/** A picture in linear light, three numbers per pixel, plus how far each pixel is out of focus (0 sharp, 1 fully blurred). */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly light: Float32Array
  readonly blur: Float32Array
  /** Opacity per pixel, 0 to 1; only cut-outs have it. */
  readonly alpha?: Float32Array
}
