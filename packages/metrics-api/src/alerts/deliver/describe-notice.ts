import type { AlertEvent, AlertNotice } from '@firstpaint/core/vitals'

export interface NoticeText {
  /** One line. */
  readonly title: string
  /** One line for each route and form factor. */
  readonly lines: readonly string[]
  readonly link: string | undefined
}

const mostLines = 20

/** What a person reads, whatever the channel. */
export function describeNotice(
  { type, rule, release, events }: Pick<AlertNotice, 'type' | 'rule' | 'release' | 'events'>,
  dashboard: string | undefined,
): NoticeText {
  const [first] = events
  const where =
    events.length === 1 && first
      ? `${first.labels['route']}, ${first.labels['form_factor']}`
      : `${events.length} groups`
  const since = release === undefined ? '' : type === 'firing' ? `, since release ${release}` : ` (release ${release})`
  const lines = events.slice(0, mostLines).map(lineOf)
  return {
    title: `${type === 'firing' ? 'Alert' : 'Over'}: ${rule}: ${first?.labels['app'] ?? ''} ${where}${since}`,
    lines: events.length > mostLines ? [...lines, `… and ${events.length - mostLines} more`] : lines,
    link: first === undefined || dashboard === undefined ? undefined : linkOf(dashboard, first),
  }
}

function lineOf({ metric, labels, message, release }: AlertEvent): string {
  const name = metric.toUpperCase()
  return `${name} of ${labels['route']} on ${labels['form_factor']}: ${message}${release === undefined ? '' : `, release ${release}`}`
}

function linkOf(dashboard: string, { metric, labels }: AlertEvent): string {
  const url = new URL(dashboard)
  url.searchParams.set('app', labels['app'] ?? '')
  url.searchParams.set('metric', metric)
  if (labels['route'] !== '(all)') url.searchParams.set('route', labels['route'] ?? '')
  if (labels['form_factor'] !== 'unknown') url.searchParams.set('device', labels['form_factor'] ?? '')
  return url.href
}
