import type { AlertEvent } from '@firstpaint/core/vitals'
import type { Style } from '../output/style.ts'

export interface AlertsReplayed {
  /** First and last hour that was judged, ISO 8601; null where there is none. */
  readonly from: string | null
  readonly to: string | null
  readonly events: readonly (AlertEvent & { readonly at: string })[]
}

/** What would have been told, in the order of time. */
export function renderReplay(rules: string, { from, to, events }: AlertsReplayed, style: Style): string {
  if (from === null || to === null) return `Nothing to replay: no values of the metrics ${rules} is about.\n`
  const told = events.map(({ at, type, rule, labels, release, message }) => {
    const head = type === 'firing' ? style.colours.red('Alert') : style.colours.green('Over')
    const blamed = release === undefined ? '' : `, release ${release}`
    return `${minute(at)}  ${head}  ${style.colours.bold(rule)}  ${labels['route']}, ${labels['form_factor']}${blamed}\n    ${message}\n`
  })
  const firing = events.filter(({ type }) => type === 'firing').length
  const count = `${firing === 0 ? 'No' : firing} alert${firing === 1 ? '' : 's'} from ${minute(from)} to ${minute(to)}, judged every hour.`
  return `${told.join('')}${told.length > 0 ? '\n' : ''}${count}\n`
}

/** `2026-11-21 14:05` */
function minute(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ')
}
