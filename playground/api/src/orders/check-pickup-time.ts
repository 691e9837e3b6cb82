import { invalid } from '../http/invalid.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** A chosen time must be ahead and within two weeks. Clocks differ, so five minutes past still pass. Throws the 422. */
export function checkPickupTime(pickupAt: Date, now: Date): void {
  const ahead = pickupAt.getTime() - now.getTime()
  if (ahead < -5 * minute) throw invalid({ pickupAt: 'That time has passed. Choose a later one.' })
  if (ahead > 14 * day) throw invalid({ pickupAt: 'We take orders up to two weeks ahead.' })
}
