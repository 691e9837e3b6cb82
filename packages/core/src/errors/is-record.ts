/** Whether a value out of a file or an answer is an object with keys: no array, not null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
