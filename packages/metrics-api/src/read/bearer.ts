import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether an `Authorization` header holds one of the tokens. It takes as long whether it nearly does or not at all. */
export function isBearer(header: string | undefined, tokens: readonly string[] | 'open'): boolean {
  if (tokens === 'open') return true
  const given = /^Bearer +(\S+)$/i.exec(header ?? '')?.[1]
  if (given === undefined) return false
  const digest = hash(given)
  let found = false
  for (const token of tokens) found = timingSafeEqual(digest, hash(token)) || found
  return found
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
