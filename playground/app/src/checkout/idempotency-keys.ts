/**
 * Gives every order a key: the same order the same key, so that pressing again after a timeout cannot make two; a
 * changed order a new one, since the API refuses a key that came with something else before.
 */
export function createIdempotencyKeys(): (order: unknown) => string {
  let last = { order: '', key: '' }
  return (order) => {
    const text = JSON.stringify(order)
    if (text !== last.order) last = { order: text, key: randomKey() }
    return last.key
  }
}

/** 128 random bits in hex. `crypto.randomUUID` would need https, and a phone on the local network has none. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
