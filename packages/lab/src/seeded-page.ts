/**
 * Runs in the page before any of its scripts: takes chance out of it. Time is the lab's already, so only randomness is
 * left; identifiers come from it, too.
 */
export function seededPage(): void {
  let state = 42
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
  const fill = <T extends ArrayBufferView | null>(array: T): T => {
    if (array === null) return array
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    for (let index = 0; index < bytes.length; index++) bytes[index] = next() * 256
    return array
  }
  const uuid = (): `${string}-${string}-${string}-${string}-${string}` => {
    const hex = [...fill(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
  }
  Math.random = next
  if (globalThis.crypto === undefined) return
  Object.defineProperty(crypto, 'getRandomValues', { value: fill })
  Object.defineProperty(crypto, 'randomUUID', { value: uuid })
}
