const formats = new Map<string, Intl.DateTimeFormat>()

/** Minutes that a time zone is ahead of UTC at a moment. */
function offsetMinutes(moment: Date, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' })
    formats.set(timeZone, format)
  }
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

interface WallClockOptions {
  /** Whole days before the day of `now`. */
  readonly daysAgo: number
  /** Minutes after local midnight. The hour that a clock change repeats or skips is nobody's opening hour. */
  readonly minutes: number
  readonly timeZone: string
}

/** The moment at which a wall clock in the time zone showed that time, so many days ago. */
export function wallClock(now: Date, { daysAgo, minutes, timeZone }: WallClockOptions): Date {
  const local = new Date(now.getTime() + offsetMinutes(now, timeZone) * 60_000)
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() - daysAgo)
  const asUtc = midnight + minutes * 60_000
  return new Date(asUtc - offsetMinutes(new Date(asUtc), timeZone) * 60_000)
}
