/** A received value as a person would write it, cut to a readable length: `'abc'`, `42`, `an array of 3`, `undefined`. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return `'${value.length > 60 ? `${value.slice(0, 57)}…` : value}'`
  if (typeof value === 'function') return 'a function'
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (value !== null && typeof value === 'object') return `an object with ${listKeys(value)}`
  return String(value)
}

function listKeys(value: object): string {
  const keys = Object.keys(value)
  if (keys.length === 0) return 'no keys'
  return keys.length > 4 ? `${keys.slice(0, 4).join(', ')}, …` : keys.join(', ')
}
