/** X and Z of the red, green and blue primaries, adapted to D50 as profiles hold them, each over X + Y + Z. */
type Primaries = readonly (readonly [x: number, y: number])[]

/** Chromaticities of the D50-adapted colorants of the ICC's own profiles. */
const SRGB: Primaries = [
  [0.6484, 0.3309],
  [0.3212, 0.5979],
  [0.1559, 0.066],
]
const DISPLAY_P3: Primaries = [
  [0.682, 0.3193],
  [0.2846, 0.6746],
  [0.1551, 0.0661],
]

/** Two profiles of one space differ by rounding; the nearest other space (Adobe RGB's red) is ten times as far. */
const TOLERANCE = 0.01

/**
 * The colour space of an ICC profile, by its primaries; names of profiles are free text in any language.
 *
 * @see https://www.color.org/specification/ICC.1-2022-05.pdf 7.3 and 9.2
 */
export function readIccSpace(profile: Uint8Array): 'srgb' | 'p3' | 'other' {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength)
  const found = ['rXYZ', 'gXYZ', 'bXYZ'].map((tag) => readChromaticity(view, tag))
  if (isNear(found, SRGB)) return 'srgb'
  return isNear(found, DISPLAY_P3) ? 'p3' : 'other'
}

function isNear(found: readonly (readonly [number, number] | undefined)[], wanted: Primaries): boolean {
  return found.every((colour, index) =>
    colour?.every((value, axis) => Math.abs(value - wanted[index]![axis]!) < TOLERANCE),
  )
}

function readChromaticity(view: DataView, tag: string): readonly [number, number] | undefined {
  if (view.byteLength < 132) return undefined
  const tags = Math.min(view.getUint32(128), Math.floor((view.byteLength - 132) / 12))
  for (let index = 0; index < tags; index++) {
    const entry = 132 + index * 12
    if (view.getUint32(entry) !== signature(tag)) continue
    const offset = view.getUint32(entry + 4)
    if (offset + 20 > view.byteLength) return undefined
    const [x, y, z] = [8, 12, 16].map((at) => view.getInt32(offset + at) / 65_536) as [number, number, number]
    return [x / (x + y + z), y / (x + y + z)]
  }
  return undefined
}

function signature(tag: string): number {
  return new DataView(new TextEncoder().encode(tag).buffer).getUint32(0)
}
