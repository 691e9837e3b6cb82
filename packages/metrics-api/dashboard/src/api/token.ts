const key = 'firstpaint.token'
const listeners = new Set<() => void>()

/** The read token, for this tab only: it is a secret, and closing the tab forgets it. Null when storage is denied or none is known. */
export function readToken(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return held
  }
}

/** Where storage is denied the token lives as long as the page. */
let held: string | null = null

/** Keeps a token, or forgets it. */
export function writeToken(token: string | null): void {
  held = token
  try {
    if (token === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, token)
  } catch {
    // Held in memory all the same.
  }
  for (const listener of listeners) listener()
}

export function onToken(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
