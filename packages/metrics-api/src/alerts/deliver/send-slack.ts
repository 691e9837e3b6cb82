import type { AlertNotice, SlackChannel } from '@firstpaint/core/vitals'
import { describeNotice } from './describe-notice.ts'
import { postJson } from './post-json.ts'
import type { SendOptions } from './send-options.ts'

/**
 * @see https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 * @see https://docs.slack.dev/messaging/formatting-message-text
 */
export function sendSlack({ url }: SlackChannel, notice: AlertNotice, { dashboard }: SendOptions): Promise<void> {
  const { title, lines, link } = describeNotice(notice, dashboard)
  const mark = notice.type === 'firing' ? ':red_circle:' : ':large_green_circle:'
  const text = [
    `${mark} *${escape(title)}*`,
    ...lines.map((line) => `• ${escape(line)}`),
    ...(link === undefined ? [] : [`<${link}|Look at it>`]),
  ].join('\n')
  return postJson(url, { body: JSON.stringify({ text }) })
}

/** Names come from beacons, and anybody can send one: they must not mention a channel or make a link. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[*_~`]/g, ' ')
}
