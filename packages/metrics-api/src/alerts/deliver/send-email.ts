import type { AlertNotice, EmailChannel } from '@firstpaint/core/vitals'
import { createTransport } from 'nodemailer'
import { describeNotice } from './describe-notice.ts'
import type { SendOptions } from './send-options.ts'

/** Ms a mail server has for each step. */
const patienceMs = 10_000

export async function sendEmail(
  { server, from, to }: EmailChannel,
  notice: AlertNotice,
  { id, dashboard }: SendOptions,
): Promise<void> {
  const { title, lines, link } = describeNotice(notice, dashboard)
  const transport = createTransport({
    url: server,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  })
  try {
    await transport.sendMail({
      from,
      to: [...to],
      // What comes from beacons must not begin a header of its own; nodemailer folds, and this leaves nothing to fold.
      subject: title.replaceAll(/\p{Cc}/gu, ' ').slice(0, 200),
      text: [...lines, ...(link === undefined ? [] : ['', link]), ''].join('\n'),
      headers: { 'X-Firstpaint-Notice': id, 'Auto-Submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}
