import type { AlertRule } from './alert-rule.ts'

/** A server of somebody's own. */
export interface WebhookChannel {
  readonly kind: 'webhook'
  readonly url: string
  /** Signs every request (HMAC-SHA-256), 16 characters or more. Default none: requests are not signed. */
  readonly secret?: string
}

export interface SlackChannel {
  readonly kind: 'slack'
  /** An incoming webhook of Slack's, or of what takes the same (Mattermost, Rocket.Chat). */
  readonly url: string
}

export interface EmailChannel {
  readonly kind: 'email'
  /** `smtps://user:password@mail.example`. */
  readonly server: string
  readonly from: string
  readonly to: readonly string[]
}

/** Marks the commit that is the release: failure while an alert names it, success when it is over. */
export interface GithubChannel {
  readonly kind: 'github'
  /** `owner/name`. Releases that are no commit of it are not told. */
  readonly repository: string
  readonly token: string
  /** Default `https://api.github.com`. */
  readonly api?: string
}

export type AlertChannel = WebhookChannel | SlackChannel | EmailChannel | GithubChannel

/** A time of day in which nothing is sent; what happens meanwhile is told when it ends. */
export interface QuietHours {
  /** `22:00` */
  readonly from: string
  /** `07:00` */
  readonly to: string
  /** IANA name. Default UTC. */
  readonly timeZone: string
}

/** What nobody wants to hear of. Labels that are given must fit, others may be anything. */
export interface AlertMute {
  /** Name of a rule; undefined for all. */
  readonly rule?: string
  readonly labels: Readonly<Record<string, string>>
  /** Ms since 1970. */
  readonly until: number
}

/** `firstpaint.alerts.yaml`, read and checked. */
export interface AlertConfig {
  readonly rules: readonly AlertRule[]
  readonly channels: Readonly<Record<string, AlertChannel>>
  readonly quiet: QuietHours | undefined
  /** Address of the dashboard, for links in messages. */
  readonly dashboard: string | undefined
}
