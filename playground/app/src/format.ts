import { format, formatDistanceToNow, isToday, isTomorrow, isYesterday } from 'date-fns'
import { enGB } from 'date-fns/locale'

const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' })

/** `1250` → `€12.50`. Takes integer euro cents. */
export function formatMoney(cents: number): string {
  return euros.format(cents / 100)
}

/** `19:30`, in the visitor's own time zone. */
export function formatTime(date: Date | string): string {
  return format(date, 'HH:mm')
}

/** `Today`, `Tomorrow`, `Yesterday`, or `Sat 21 Nov`. */
export function formatDay(date: Date | string): string {
  if (isToday(date)) return 'Today'
  if (isTomorrow(date)) return 'Tomorrow'
  if (isYesterday(date)) return 'Yesterday'
  return format(date, 'EEE d MMM', { locale: enGB })
}

/** `21 November 2026`. */
export function formatDate(date: Date | string): string {
  return format(date, 'd MMMM yyyy', { locale: enGB })
}

/** `5 minutes ago`, `in 12 minutes`. */
export function formatRelative(date: Date | string): string {
  return formatDistanceToNow(date, { addSuffix: true, locale: enGB })
}

/** `1 dish`, `2 dishes`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
