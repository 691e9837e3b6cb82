import { TAP_0, TAP_1, TAP_2, TAP_3, TAP_4 } from './constants'

/** Five pairs of vectors at the same distance from the middle, weighed and added. */
export function weigh(middle: v128, one: v128, two: v128, three: v128, four: v128): v128 {
  return f32x4.add(
    f32x4.add(
      f32x4.mul(middle, f32x4.splat(TAP_0)),
      f32x4.add(f32x4.mul(one, f32x4.splat(TAP_1)), f32x4.mul(two, f32x4.splat(TAP_2))),
    ),
    f32x4.add(f32x4.mul(three, f32x4.splat(TAP_3)), f32x4.mul(four, f32x4.splat(TAP_4))),
  )
}

/** The blur along a row, of the four pixels at `at`. */
export function blurAlong(at: usize): v128 {
  return weigh(
    v128.load(at),
    f32x4.add(v128.load(at - 4), v128.load(at, 4)),
    f32x4.add(v128.load(at - 8), v128.load(at, 8)),
    f32x4.add(v128.load(at - 12), v128.load(at, 12)),
    f32x4.add(v128.load(at - 16), v128.load(at, 16)),
  )
}
