/** All ones in the lanes of a row's last vector that belong to the picture. */
export function tailMask(width: u32): v128 {
  const lanes = ((width - 1) & 3) + 1
  return i32x4.gt_u(i32x4.splat(lanes), i32x4(0, 1, 2, 3))
}
