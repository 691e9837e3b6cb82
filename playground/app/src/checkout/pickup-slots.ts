import { addDays, addMinutes, format, isAfter, isBefore, set } from 'date-fns'
import { range } from 'lodash-es'

interface PickupSlotsOptions {
  readonly now: Date
  /** First and last time of day something can be picked up, `HH:mm`. */
  readonly opens: string
  readonly closes: string
  /** Minutes the kitchen needs. Default 25. */
  readonly leadMinutes?: number
  /** Minutes from one slot to the next. Default 15. */
  readonly stepMinutes?: number
  /** How many days may be chosen, today included. Default 3. */
  readonly days?: number
}

/** A day and its times, earliest first. */
export interface SlotDay {
  /** `2026-11-21`. */
  readonly day: string
  readonly slots: readonly Date[]
}

/** The times an order can be picked up. A day with none left is dropped: late in the evening the list starts tomorrow. */
export function pickupSlots(options: PickupSlotsOptions): readonly SlotDay[] {
  const { now, opens, closes, leadMinutes = 25, stepMinutes = 15, days = 3 } = options
  const earliest = addMinutes(now, leadMinutes)
  return range(days)
    .map((offset) => addDays(now, offset))
    .map((day) => ({ day: format(day, 'yyyy-MM-dd'), slots: slotsOf(at(day, opens), at(day, closes), stepMinutes) }))
    .map(({ day, slots }) => ({ day, slots: slots.filter((slot) => !isBefore(slot, earliest)) }))
    .filter(({ slots }) => slots.length > 0)
}

function slotsOf(first: Date, last: Date, step: number): readonly Date[] {
  const slots: Date[] = []
  for (let slot = first; !isAfter(slot, last); slot = addMinutes(slot, step)) slots.push(slot)
  return slots
}

/** The time of day on that day, in the local time zone. */
function at(day: Date, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return set(day, { hours, minutes, seconds: 0, milliseconds: 0 })
}
