/** Whether no answer came: `fetch` says so by a TypeError with a cause, a timeout by its name. Anything else is a bug. */
export function isNetworkError(thrown: unknown): thrown is Error {
  if (!(thrown instanceof Error)) return false
  return thrown.name === 'TimeoutError' || (thrown instanceof TypeError && thrown.cause !== undefined)
}

/** `fetch failed` says nothing; its cause does. */
export function networkReason({ message, cause }: Error): string {
  return cause instanceof Error && cause.message !== '' ? `${message}: ${cause.message}` : message
}
