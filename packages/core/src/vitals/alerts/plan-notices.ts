import type { AlertConfig, AlertMute } from './alert-config.ts'
import type { AlertEvent } from './alert-rule.ts'
import { quietUntil } from './quiet-until.ts'

/** One message to one channel. */
export interface AlertNotice {
  readonly channel: string
  readonly type: AlertEvent['type']
  readonly rule: string
  /** Undefined where the events do not agree on one. */
  readonly release?: string
  readonly events: readonly AlertEvent[]
  /** Not to be sent before, ms since 1970. */
  readonly dueAt: number
}

export interface NoticesInput {
  readonly events: readonly AlertEvent[]
  readonly config: Pick<AlertConfig, 'rules' | 'channels' | 'quiet'>
  readonly mutes: readonly AlertMute[]
  /** Ms since 1970. */
  readonly now: number
}

export interface NoticesPlan {
  readonly notices: readonly AlertNotice[]
  /** Events nobody is told of. */
  readonly muted: ReadonlySet<AlertEvent>
}

/**
 * Who is told what, and when: one message for all that one rule has to say at once about one release, without what is muted,
 * after the quiet hours.
 */
export function planNotices({ events, config, mutes, now }: NoticesInput): NoticesPlan {
  const muted = new Set(events.filter((event) => mutes.some((mute) => isMuted(event, mute, now))))
  const groups = Map.groupBy(
    events.filter((event) => !muted.has(event)),
    ({ type, rule, release, labels }) => JSON.stringify([type, rule, release, labels['app'], labels['environment']]),
  )
  const dueAt = quietUntil(now, config.quiet)
  const notices = [...groups.values()].flatMap((group) => {
    const { type, rule, release } = group[0]!
    const channels = config.rules.find(({ name }) => name === rule)?.to ?? Object.keys(config.channels)
    return channels.map((channel) => ({
      channel,
      type,
      rule,
      ...(release !== undefined && { release }),
      events: group,
      dueAt,
    }))
  })
  return { notices, muted }
}

function isMuted({ rule, labels }: AlertEvent, mute: AlertMute, now: number): boolean {
  const fits = Object.entries(mute.labels).every(([name, value]) => labels[name] === value)
  return now < mute.until && (mute.rule === undefined || mute.rule === rule) && fits
}
