/** 8-bit pixels as they were decoded: sRGB, rows from the top, no padding; 3 channels, or 4 with straight alpha. */
export interface PixelArray {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
}

/** What tells drawn pixels from photographed ones. Shares are of the pixels looked at, 0–1, and of them exclusive. */
export interface PixelStats {
  /** Different colours among the pixels looked at, counted up to 4096. */
  readonly colours: number
  /** Exactly like the pixel to the left and the one above: areas of one colour. */
  readonly equal: number
  /** A step of at most 3 in every channel that goes on as it did one pixel before: shading without noise. */
  readonly smooth: number
  /** More than 48 in some channel away from the left or upper pixel: edges, text. */
  readonly edge: number
}
