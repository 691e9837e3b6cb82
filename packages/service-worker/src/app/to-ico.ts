/**
 * One PNG as an ICO file, which browsers ask for at `/favicon.ico` when a page names no icon.
 *
 * @param size Pixels each way, 1 to 255.
 * @see https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 */
export function toIco(png: Uint8Array, size: number): Uint8Array {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}
