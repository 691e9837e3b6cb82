/** 128 random bits in hex. `crypto.randomUUID` would need https, and a phone on the local network has none. */
export function createIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
