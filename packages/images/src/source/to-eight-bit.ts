/**
 * 16 bits per channel brought to 8, rounded; libvips cuts off, which darkens by half a level.
 *
 * @param white the number that stands for full: 65,535, or 65,472 where 10 bits were shifted up.
 */
export function toEightBit(deep: Uint16Array, white: number): Uint8Array {
  const pixels = new Uint8Array(deep.length)
  const scale = 255 / white
  for (let index = 0; index < deep.length; index++) pixels[index] = Math.min(255, deep[index]! * scale + 0.5)
  return pixels
}
