import type { SharpEncoding } from '../encode/sharp-output.ts'

/** What a search ended with. */
export interface FoundEncoding {
  readonly encoding: SharpEncoding
  readonly score: number
  readonly bytes: number
  readonly why: string
}
