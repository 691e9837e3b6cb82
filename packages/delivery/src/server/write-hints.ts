import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Sends `Link` values ahead of the answer, as 103. Over HTTP/2 only: browsers pass over them in HTTP/1.1, and some old
 * clients take a 103 there for the answer.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8297
 * @returns whether they were sent
 */
export function writeHints(request: IncomingMessage, response: ServerResponse, links: readonly string[]): boolean {
  if (request.httpVersionMajor < 2 || links.length === 0 || response.headersSent || response.destroyed) return false
  response.writeEarlyHints({ link: [...links] })
  return true
}
