/** A set of small numbers, 32 to a word. All sets that meet have the same length. */
export type Bitset = Uint32Array

export function emptyBits(size: number): Bitset {
  return new Uint32Array((size + 31) >>> 5)
}

export function setBit(bits: Bitset, index: number): void {
  bits[index >>> 5]! |= 1 << (index & 31)
}

export function hasBit(bits: Bitset, index: number): boolean {
  return ((bits[index >>> 5]! >>> (index & 31)) & 1) === 1
}

export function union(a: Bitset, b: Bitset): Bitset {
  const both = new Uint32Array(a.length)
  for (let word = 0; word < a.length; word++) both[word] = a[word]! | b[word]!
  return both
}

/** Adds `b` to `a`; says whether that changed it. */
export function addBits(a: Bitset, b: Bitset): boolean {
  let changed = false
  for (let word = 0; word < a.length; word++) {
    const both = (a[word]! | b[word]!) >>> 0
    if (both !== a[word]) {
      a[word] = both
      changed = true
    }
  }
  return changed
}

export function sameBits(a: Bitset, b: Bitset): boolean {
  for (let word = 0; word < a.length; word++) if (a[word] !== b[word]) return false
  return true
}

export function isSubset(a: Bitset, b: Bitset): boolean {
  for (let word = 0; word < a.length; word++) if ((a[word]! & ~b[word]!) !== 0) return false
  return true
}

export function meets(a: Bitset, b: Bitset): boolean {
  for (let word = 0; word < a.length; word++) if ((a[word]! & b[word]!) !== 0) return true
  return false
}

export function countBits(bits: Bitset): number {
  let count = 0
  for (let word = 0; word < bits.length; word++) count += countWord(bits[word]!)
  return count
}

/** How many are in `a` and not in `b`. */
export function countMissing(a: Bitset, b: Bitset): number {
  let count = 0
  for (let word = 0; word < a.length; word++) count += countWord(a[word]! & ~b[word]!)
  return count
}

/** How many are in either; with a mask, of those in it. */
export function countUnion(a: Bitset, b: Bitset, mask?: Bitset): number {
  let count = 0
  for (let word = 0; word < a.length; word++) {
    const both = a[word]! | b[word]!
    count += countWord(mask === undefined ? both : both & mask[word]!)
  }
  return count
}

/** Numbers in `a` that are not in `b`, ascending. */
export function missingBits(a: Bitset, b: Bitset): number[] {
  const found: number[] = []
  for (let word = 0; word < a.length; word++) {
    for (let rest = a[word]! & ~b[word]!; rest !== 0; rest &= rest - 1) found.push(word * 32 + lowestBit(rest))
  }
  return found
}

export function bitsOf(bits: Bitset): number[] {
  return missingBits(bits, new Uint32Array(bits.length))
}

function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word)
}

function countWord(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
