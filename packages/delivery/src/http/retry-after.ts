/**
 * How long a service asks to be left alone: milliseconds from `now` (milliseconds since 1970). Undefined for no header,
 * or one that is neither a number of seconds nor a date.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  // Date.parse alone takes almost anything for a date: '-5' is in 2001.
  const date = /^[A-Z][a-z]{2,8}, /.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
