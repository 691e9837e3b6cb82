import { halved, paddedWidth, rowBytes, VECTOR } from './layout'

/** Two lines to one of half the width: the mean of each 2 × 2 pixels. An odd last column counts twice. */
export function halveLines(upper: usize, lower: usize, width: u32, line: usize): void {
  const half = halved(width)
  for (let channel: u32 = 0; channel < 3; channel++) {
    const above = upper + channel * rowBytes(width) + VECTOR
    const below = lower + channel * rowBytes(width) + VECTOR
    if (width & 1) {
      repeatLast(above, width)
      repeatLast(below, width)
    }
    const to = line + channel * rowBytes(half) + VECTOR
    for (let at: u32 = 0; at < paddedWidth(half) * 4; at += VECTOR) {
      const left = f32x4.add(v128.load(above + 2 * at), v128.load(below + 2 * at))
      const right = f32x4.add(v128.load(above + 2 * at, 16), v128.load(below + 2 * at, 16))
      const even = v128.shuffle<f32>(left, right, 0, 2, 4, 6)
      const odd = v128.shuffle<f32>(left, right, 1, 3, 5, 7)
      v128.store(to + at, f32x4.mul(f32x4.add(even, odd), f32x4.splat(0.25)))
    }
  }
}

function repeatLast(row: usize, width: u32): void {
  const end = row + width * 4
  store<f32>(end, load<f32>(end - 4))
}
