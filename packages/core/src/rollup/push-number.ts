/** Appends a whole number from 0 as LEB128. */
export function pushNumber(bytes: number[], value: number): void {
  let left = value
  // Not by shifting: numbers may be above 2³¹.
  for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) | 0x80)
  bytes.push(left)
}
