/**
 * How one variant is encoded: everything that changes its bytes but the pixels. `quality` is the encoder's own number
 * (1–100), found by the search; it means something else in every format.
 */
export type Encoding =
  | {
      readonly format: 'avif'
      readonly quality: number
      /** 0–9: CPU against bytes. 3 is the last before the cliff: 4 costs five times the CPU for 3 % fewer bytes. */
      readonly effort: number
      readonly bitDepth: 8 | 10
      /** Colours at half the size; about a point less. Absent: 4:4:4, which takes no more bytes at equal score. */
      readonly subsampling?: '4:2:0'
    }
  | {
      readonly format: 'webp'
      readonly mode: 'lossy' | 'near-lossless' | 'lossless'
      /** Lossy; of near-lossless how little it rounds, 1 to 100; 100 for lossless. */
      readonly quality: number
      /** 0–6. */
      readonly effort: number
      /** Lossy only: halves the colours so that edges keep theirs; twice the CPU. Absent: the plain average. */
      readonly sharpYuv?: true
    }
  | {
      readonly format: 'jpeg'
      readonly quality: number
      /** Keeps colours at full size. Absent: 4:2:0, half the width and height. */
      readonly subsampling?: '4:4:4'
    }
  | {
      readonly format: 'png'
      /** Colours of a palette: 2, 4, 16 or 256, which is what fills 1, 2, 4 or 8 bits; absent for true colour. */
      readonly colours?: number
    }
  /** The source's own bytes with their metadata taken off: no pixel changes. */
  | { readonly format: 'source' }
