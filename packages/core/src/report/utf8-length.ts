/**
 * Bytes a piece of a string takes in UTF-8, without encoding it. A surrogate pair counts 4; a lone surrogate counts 3,
 * as encoders write U+FFFD for it.
 */
export function utf8Length(text: string, from = 0, to: number = text.length): number {
  let bytes = 0
  for (let index = from; index < to; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (unit >= 0xd800 && unit < 0xdc00 && index + 1 < to && isLowSurrogate(text.charCodeAt(index + 1))) {
      bytes += 4
      index++
    } else bytes += 3
  }
  return bytes
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
