import { linearLine } from './colour-lines'
import { halveLines } from './halve'
import { halved, linearLineBytes } from './layout'

// Linear light of one picture, line by line, at the scale that is being worked on. The full size is never held: its
// lines are made from the bytes two at a time. Smaller scales are, and each is written while the one above it is read.

/** Bytes of the picture at full size. */
let rgb: usize = 0
let table: usize = 0
let width: u32 = 0
let height: u32 = 0
let scale: u32 = 0
/** Lines of this scale, and where those of the next go. */
let lines: usize = 0
let next: usize = 0
/** Where the next scale but one goes: this scale's place, once it has been read. */
let spare: usize = 0

/** Begins at full size; `work` has `linearBytes` of room. */
export function openPyramid(source: usize, sourceWidth: u32, sourceHeight: u32, linearTable: usize, work: usize): void {
  rgb = source
  table = linearTable
  width = sourceWidth
  height = sourceHeight
  scale = 0
  lines = work
  next = lines + 2 * linearLineBytes(width)
  spare = next + <usize>linearLineBytes(halved(width)) * halved(height)
}

/** Goes on to the next scale; every line of this one has been read with `more`. */
export function nextScale(): void {
  const read = scale === 0 ? spare : lines
  lines = next
  next = read
  width = halved(width)
  height = halved(height)
  scale++
}

/** The linear light of line `y`; lines are asked for in order. With `more`, the next scale is made along the way. */
export function pyramidLine(y: u32, more: bool): usize {
  const line = place(y)
  if (scale === 0) linearLine(rgb + <usize>y * width * 3, width, table, line)
  if (more && (y & 1 || y === height - 1)) {
    // An odd last line counts twice.
    halveLines(place(y & ~1), line, width, next + <usize>(y >> 1) * linearLineBytes(halved(width)))
  }
  return line
}

function place(y: u32): usize {
  return lines + <usize>(scale === 0 ? y & 1 : y) * linearLineBytes(width)
}
