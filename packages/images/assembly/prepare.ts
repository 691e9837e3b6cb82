import { opsinLine } from './colour-lines'
import { SCALES } from './constants'
import { channelsAt, goesOn, halved, lineBytes, rowBytes, VECTOR } from './layout'
import { nextScale, openPyramid, pyramidLine } from './pyramid'

/**
 * Makes a reference ready: its X, Y and B − Y at every scale, as far as `plan` asks for them, into `reference`
 * (`referenceBytes`).
 * `rgb`: 8-bit sRGB, three bytes per pixel. `table`: 256 floats, the linear light of each byte. `work`: `workBytes`.
 */
export function prepare(
  rgb: usize,
  width: u32,
  height: u32,
  plan: u32,
  table: usize,
  reference: usize,
  work: usize,
): void {
  openPyramid(rgb, width, height, table, work)
  for (let scale: u32 = 0; scale < SCALES; scale++) {
    const channels = channelsAt(plan, scale)
    const more = goesOn(plan, scale)
    for (let y: u32 = 0; y < height; y++) {
      clearMargins(reference, width, channels)
      opsinLine(pyramidLine(y, more), width, channels, reference)
      reference += lineBytes(width, channels)
    }
    if (!more) return
    nextScale()
    width = halved(width)
    height = halved(height)
  }
}

function clearMargins(line: usize, width: u32, channels: u32): void {
  for (const end = line + lineBytes(width, channels); line < end;) {
    v128.store(line, i32x4.splat(0))
    line += rowBytes(width)
    v128.store(line - VECTOR, i32x4.splat(0))
  }
}
