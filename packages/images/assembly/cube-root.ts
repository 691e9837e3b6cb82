/**
 * The cube roots of four numbers ≥ 0, to the last bit or two. A third of the exponent comes from dividing the number's
 * bits by three (1/3 ≈ 1/4 · 1.0101…₂ in shifts); two of Halley's steps, each trebling the correct digits, do the rest.
 */
export function cubeRoot(x: v128): v128 {
  let bits = i32x4.add(i32x4.shr_u(x, 2), i32x4.shr_u(x, 4))
  bits = i32x4.add(bits, i32x4.shr_u(bits, 4))
  bits = i32x4.add(bits, i32x4.shr_u(bits, 8))
  return halley(x, halley(x, i32x4.add(bits, i32x4.splat(0x2a5137a0))))
}

function halley(x: v128, root: v128): v128 {
  const cube = f32x4.mul(root, f32x4.mul(root, root))
  const above = f32x4.add(cube, f32x4.add(x, x))
  const below = f32x4.add(f32x4.add(cube, cube), x)
  return f32x4.mul(root, f32x4.div(above, below))
}
