/** Pixels of one picture: 8-bit sRGB, rows from the top, no padding; 3 channels, or 4 with straight alpha. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
}

/** A reference made ready once, then compared with many candidates. Free it: the memory is not JavaScript's. */
export interface PreparedReference {
  /**
   * How much like the reference `candidate` looks; on the scale of SSIMULACRA2: 100 the same, 90 no visible loss, 70
   * high, 50 medium, below 30 low. A picture with alpha is compared on black and on white; the lower score counts.
   *
   * @throws FP_IMAGES_METRIC_SIZE when the sizes differ.
   */
  score(candidate: Pixels): number
  free(): void
}

/** The port behind which a perceptual metric stands. */
export interface QualityMetric {
  readonly name: string
  prepare(reference: Pixels): PreparedReference
}
