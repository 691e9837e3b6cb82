import type { QuietHours } from './alert-config.ts'

const minuteMs = 60_000

/** When quiet hours that hold at `now` end, ms since 1970; `now` itself outside of them. By the wall clock of their zone. */
export function quietUntil(now: number, quiet: QuietHours | undefined): number {
  if (quiet === undefined || !isQuiet(now, quiet)) return now
  // Minute by minute, a day at most: zones change their offset on some nights, and arithmetic would be off then.
  const next = Math.floor(now / minuteMs) * minuteMs
  for (let minute = 1; minute <= 25 * 60; minute++)
    if (!isQuiet(next + minute * minuteMs, quiet)) return next + minute * minuteMs
  return now
}

function isQuiet(time: number, { from, to, timeZone }: QuietHours): boolean {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const at = clock.format(time)
  return from < to ? at >= from && at < to : at >= from || at < to
}
