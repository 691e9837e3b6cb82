import {
  B_OFFSET,
  CHANNEL_B,
  CHANNEL_X,
  CHANNEL_Y,
  LONG_BLUE,
  LONG_GREEN,
  LONG_RED,
  MEDIUM_BLUE,
  MEDIUM_GREEN,
  MEDIUM_RED,
  OPSIN_BIAS,
  OPSIN_BIAS_ROOT,
  SHORT_BLUE,
  SHORT_GREEN,
  SHORT_RED,
  X_OFFSET,
  X_SCALE,
  Y_OFFSET,
} from './constants'
import { cubeRoot } from './cube-root'
import { paddedWidth, rowBytes, VECTOR } from './layout'
import { tailMask } from './tail-mask'

/** One line of 8-bit RGB to linear light; `table` has the 256 floats that the bytes stand for. */
export function linearLine(rgb: usize, width: u32, table: usize, line: usize): void {
  const row = rowBytes(width)
  let at = line + VECTOR
  for (const end = at + width * 4; at < end; at += 4) {
    store<f32>(at, load<f32>(table + ((<usize>load<u8>(rgb)) << 2)))
    store<f32>(at + row, load<f32>(table + ((<usize>load<u8>(rgb, 1)) << 2)))
    store<f32>(at + 2 * row, load<f32>(table + ((<usize>load<u8>(rgb, 2)) << 2)))
    rgb += 3
  }
}

/**
 * One line of linear light to those of X, Y and B − Y that are asked for, each about 0–1, with zeros in what the row has
 * beyond the picture.
 */
export function opsinLine(linear: usize, width: u32, channels: u32, line: usize): void {
  const row = rowBytes(width)
  const last = (paddedWidth(width) - 4) * 4
  let mask = i32x4.splat(-1)
  for (let at: u32 = 0; at <= last; at += VECTOR) {
    const from = linear + VECTOR + at
    const red = v128.load(from)
    const green = v128.load(from + row)
    const blue = v128.load(from + 2 * row)
    const long = response(red, green, blue, LONG_RED, LONG_GREEN, LONG_BLUE)
    const medium = response(red, green, blue, MEDIUM_RED, MEDIUM_GREEN, MEDIUM_BLUE)
    const y = f32x4.mul(f32x4.splat(0.5), f32x4.add(long, medium))
    if (at === last) mask = tailMask(width)
    let to = line + VECTOR + at
    if (channels & CHANNEL_X) {
      const x = f32x4.mul(f32x4.splat(0.5), f32x4.sub(long, medium))
      v128.store(to, v128.and(f32x4.add(f32x4.mul(x, f32x4.splat(X_SCALE)), f32x4.splat(X_OFFSET)), mask))
      to += row
    }
    if (channels & CHANNEL_Y) {
      v128.store(to, v128.and(f32x4.add(y, f32x4.splat(Y_OFFSET)), mask))
      to += row
    }
    if (channels & CHANNEL_B) {
      const short = response(red, green, blue, SHORT_RED, SHORT_GREEN, SHORT_BLUE)
      v128.store(to, v128.and(f32x4.add(f32x4.sub(short, y), f32x4.splat(B_OFFSET)), mask))
    }
  }
}

/** How strongly one kind of cone answers: the cube root of what it absorbs; 0 for black. */
function response(red: v128, green: v128, blue: v128, fromRed: f32, fromGreen: f32, fromBlue: f32): v128 {
  const absorbed = f32x4.add(
    f32x4.add(f32x4.mul(red, f32x4.splat(fromRed)), f32x4.mul(green, f32x4.splat(fromGreen))),
    f32x4.add(f32x4.mul(blue, f32x4.splat(fromBlue)), f32x4.splat(OPSIN_BIAS)),
  )
  return f32x4.sub(cubeRoot(absorbed), f32x4.splat(OPSIN_BIAS_ROOT))
}
