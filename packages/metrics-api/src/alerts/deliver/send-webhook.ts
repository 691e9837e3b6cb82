import { createHmac } from 'node:crypto'
import type { AlertNotice, WebhookChannel } from '@firstpaint/core/vitals'
import { describeNotice } from './describe-notice.ts'
import type { SendOptions } from './send-options.ts'
import { postJson } from './post-json.ts'

/**
 * Posts a notice as JSON. With a secret, `Firstpaint-Signature` is `t=<seconds>,v1=<hex>`, the HMAC-SHA-256 of
 * `<seconds>.<body>`: the receiver makes the same and refuses what is too old. `Idempotency-Key` is the same for every try.
 */
export function sendWebhook(
  { url, secret }: WebhookChannel,
  notice: AlertNotice,
  { id, now, dashboard }: SendOptions,
): Promise<void> {
  const { type, rule, release, events } = notice
  const { title, link } = describeNotice(notice, dashboard)
  const body = JSON.stringify({ id, type, rule, release, title, link, events })
  const headers = {
    'Idempotency-Key': id,
    ...(secret !== undefined && { 'Firstpaint-Signature': signNotice({ body, secret, now }) }),
  }
  return postJson(url, { body, headers })
}

/** @param of `now` is ms since 1970. */
export function signNotice({
  body,
  secret,
  now,
}: {
  readonly body: string
  readonly secret: string
  readonly now: number
}): string {
  const seconds = Math.floor(now / 1000)
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}
