import { C2 } from './constants'
import { paddedWidth, QUANTITIES, RING_LINES, VECTOR } from './layout'
import { blurDown, ringLine } from './ring'
import { tailMask } from './tail-mask'

/**
 * The three error maps of one row, added up: six sums of 64 bits at `sums` grow, for each map its values and their
 * fourth powers.
 *
 * - Structure: 1 − SSIM, without SSIM's denominator of means, as the values are perceptual already.
 * - Artefacts: edges the candidate has and the reference has not.
 * - Lost detail: the other way round.
 *
 * With m the means, v the sum of the variances and e the variance of the difference, SSIM's second factor
 * (2·covariance + C2) / (v + C2) is 1 − e / (v + C2): the same number, and exactly 1 for equal pictures.
 */
export function addErrors(reference: usize, candidate: usize, ring: usize, y: u32, width: u32, sums: usize): void {
  let line0 = ringLine(ring, y, width)
  let above1 = ringLine(ring, y + RING_LINES - 1, width)
  let above2 = ringLine(ring, y + RING_LINES - 2, width)
  let above3 = ringLine(ring, y + RING_LINES - 3, width)
  let above4 = ringLine(ring, y + RING_LINES - 4, width)
  let below1 = ringLine(ring, y + 1, width)
  let below2 = ringLine(ring, y + 2, width)
  let below3 = ringLine(ring, y + 3, width)
  let below4 = ringLine(ring, y + 4, width)

  const zero = f32x4.splat(0)
  const one = f32x4.splat(1)
  let structure1 = zero
  let structure4 = zero
  let artefact1 = zero
  let artefact4 = zero
  let lost1 = zero
  let lost4 = zero

  const last = (paddedWidth(width) - 4) * 4
  let mask = i32x4.splat(-1)
  for (let at: u32 = 0; at <= last; at += VECTOR) {
    if (at === last) mask = tailMask(width)
    const mean1 = blurDown(line0, above1, below1, above2, below2, above3, below3, above4, below4)
    const mean2 = blurDown(
      line0 + 16,
      above1 + 16,
      below1 + 16,
      above2 + 16,
      below2 + 16,
      above3 + 16,
      below3 + 16,
      above4 + 16,
      below4 + 16,
    )
    const squares = blurDown(
      line0 + 32,
      above1 + 32,
      below1 + 32,
      above2 + 32,
      below2 + 32,
      above3 + 32,
      below3 + 32,
      above4 + 32,
      below4 + 32,
    )
    const difference2 = blurDown(
      line0 + 48,
      above1 + 48,
      below1 + 48,
      above2 + 48,
      below2 + 48,
      above3 + 48,
      below3 + 48,
      above4 + 48,
      below4 + 48,
    )

    const shift = f32x4.sub(mean1, mean2)
    const shift2 = f32x4.mul(shift, shift)
    const means2 = f32x4.add(f32x4.mul(mean1, mean1), f32x4.mul(mean2, mean2))
    const variances = f32x4.add(f32x4.sub(squares, means2), f32x4.splat(C2))
    const unlike = f32x4.div(f32x4.sub(difference2, shift2), variances)
    // 1 − (1 − shift²)(1 − unlike)
    const structure = f32x4.sub(f32x4.add(shift2, unlike), f32x4.mul(shift2, unlike))

    const edge1 = f32x4.abs(f32x4.sub(v128.load(reference + at, 16), mean1))
    const edge2 = f32x4.abs(f32x4.sub(v128.load(candidate + at, 16), mean2))
    // (1 + edge2) / (1 + edge1) − 1
    const edges = v128.and(f32x4.div(f32x4.sub(edge2, edge1), f32x4.add(one, edge1)), mask)

    let error = f32x4.max(v128.and(structure, mask), zero)
    structure1 = f32x4.add(structure1, error)
    structure4 = f32x4.add(structure4, fourthPower(error))
    error = f32x4.max(edges, zero)
    artefact1 = f32x4.add(artefact1, error)
    artefact4 = f32x4.add(artefact4, fourthPower(error))
    error = f32x4.max(f32x4.neg(edges), zero)
    lost1 = f32x4.add(lost1, error)
    lost4 = f32x4.add(lost4, fourthPower(error))

    const step = QUANTITIES * VECTOR
    line0 += step
    above1 += step
    above2 += step
    above3 += step
    above4 += step
    below1 += step
    below2 += step
    below3 += step
    below4 += step
  }

  grow(sums, structure1)
  grow(sums + 8, structure4)
  grow(sums + 16, artefact1)
  grow(sums + 24, artefact4)
  grow(sums + 32, lost1)
  grow(sums + 40, lost4)
}

function fourthPower(x: v128): v128 {
  const square = f32x4.mul(x, x)
  return f32x4.mul(square, square)
}

/** Adds the four lanes to a sum of 64 bits: a row is short enough for 32 bits, a picture is not. */
function grow(sum: usize, lanes: v128): void {
  const more =
    <f64>f32x4.extract_lane(lanes, 0) +
    <f64>f32x4.extract_lane(lanes, 1) +
    <f64>f32x4.extract_lane(lanes, 2) +
    <f64>f32x4.extract_lane(lanes, 3)
  store<f64>(sum, load<f64>(sum) + more)
}
