import type { AlertChannel, AlertNotice } from '@firstpaint/core/vitals'
import { sendEmail } from './send-email.ts'
import { sendGithub } from './send-github.ts'
import type { SendOptions } from './send-options.ts'
import { sendSlack } from './send-slack.ts'
import { sendWebhook } from './send-webhook.ts'

/** Sends a notice on its way. Resolves when the other side has taken it, throws when it has not. */
export function sendNotice(channel: AlertChannel, notice: AlertNotice, options: SendOptions): Promise<void> {
  switch (channel.kind) {
    case 'webhook':
      return sendWebhook(channel, notice, options)
    case 'slack':
      return sendSlack(channel, notice, options)
    case 'email':
      return sendEmail(channel, notice, options)
    case 'github':
      return sendGithub(channel, notice, options)
  }
}
