function blurRows(source: Float32Array, target: Float32Array, width: number, height: number, radius: number): void {
  const weight = 1 / (radius * 2 + 1)
  for (let row = 0; row < height; row += 1) {
    const start = row * width
    const last = start + width - 1
    let sum = source[start] * (radius + 1)
    for (let index = 1; index <= radius; index += 1) sum += source[Math.min(last, start + index)]
    for (let index = start; index <= last; index += 1) {
      target[index] = sum * weight
      sum += source[Math.min(last, index + radius + 1)] - source[Math.max(start, index - radius)]
    }
  }
}

/** One running sum per column, so that memory is read row by row. */
function blurColumns(source: Float32Array, target: Float32Array, width: number, height: number, radius: number): void {
  const weight = 1 / (radius * 2 + 1)
  const sums = new Float64Array(width)
  for (let column = 0; column < width; column += 1) sums[column] = source[column] * (radius + 1)
  for (let row = 1; row <= radius; row += 1) {
    const start = Math.min(height - 1, row) * width
    for (let column = 0; column < width; column += 1) sums[column] += source[start + column]
  }
  for (let row = 0; row < height; row += 1) {
    const start = row * width
    const entering = Math.min(height - 1, row + radius + 1) * width
    const leaving = Math.max(0, row - radius) * width
    for (let column = 0; column < width; column += 1) {
      target[start + column] = sums[column] * weight
      sums[column] += source[entering + column] - source[leaving + column]
    }
  }
}

/** Blurs one plane by two passes of a box (a tent, close to a lens's soft disc); returns a new plane. `radius` in pixels. */
export function boxBlur(plane: Float32Array, width: number, height: number, radius: number): Float32Array {
  const size = Math.max(1, Math.round(radius))
  const a = new Float32Array(plane.length)
  const b = new Float32Array(plane.length)
  blurRows(plane, a, width, height, size)
  blurRows(a, b, width, height, size)
  blurColumns(b, a, width, height, size)
  blurColumns(a, b, width, height, size)
  return b
}
