function blurLines(
  source: Float32Array,
  target: Float32Array,
  lines: { count: number; length: number; lineStep: number; step: number },
  radius: number,
): void {
  const { count, length, lineStep, step } = lines
  const weight = 1 / (radius * 2 + 1)
  for (let line = 0; line < count; line += 1) {
    const start = line * lineStep
    const last = start + (length - 1) * step
    let sum = source[start] * (radius + 1)
    for (let index = 1; index <= radius; index += 1) sum += source[Math.min(last, start + index * step)]
    for (let index = 0; index < length; index += 1) {
      target[start + index * step] = sum * weight
      const entering = index + radius + 1 < length ? start + (index + radius + 1) * step : last
      const leaving = index - radius > 0 ? start + (index - radius) * step : start
      sum += source[entering] - source[leaving]
    }
  }
}

/** Blurs one plane by two passes of a box (a tent, close to a lens's soft disc); returns a new plane. `radius` in pixels. */
export function boxBlur(plane: Float32Array, width: number, height: number, radius: number): Float32Array {
  const size = Math.max(1, Math.round(radius))
  const rows = { count: height, length: width, lineStep: width, step: 1 }
  const columns = { count: width, length: height, lineStep: 1, step: width }
  const a = new Float32Array(plane.length)
  const b = new Float32Array(plane.length)
  blurLines(plane, a, rows, size)
  blurLines(a, b, columns, size)
  blurLines(b, a, rows, size)
  blurLines(a, b, columns, size)
  return b
}
