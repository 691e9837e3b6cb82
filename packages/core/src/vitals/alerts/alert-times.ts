const minuteMs = 60_000
const hourMs = 60 * minuteMs
const weekMs = 7 * 24 * hourMs

/** What is counted together of the last hours, ms: as fine as alerts know when something began. */
export const alertSlotMs: number = 5 * minuteMs
/** How far back a shift is looked for, ms. What comes on more slowly is for the trend, not for somebody's sleep. */
export const alertWindowMs: number = 6 * hourMs
/** The values a p75 in a message is of, ms. */
export const alertNowMs: number = hourMs

const weeks = 4

/**
 * The hours a moment is compared with, earliest first: the same one and its neighbours, of the same day of the week, in each
 * of the last four weeks. Begins of hours, ms since 1970.
 */
export function earlierHours(time: number): readonly number[] {
  const hour = Math.floor(time / hourMs) * hourMs
  return Array.from({ length: weeks }, (_, back) => hour - (weeks - back) * weekMs).flatMap((same) => [
    same - hourMs,
    same,
    same + hourMs,
  ])
}
