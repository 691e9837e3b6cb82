import type { IncomingMessage } from 'node:http'

/**
 * Where a request comes from. Behind proxies it is what the outermost of ours has written: everything before that in
 * `X-Forwarded-For` anybody can make up.
 *
 * @param proxies How many of ours stand in front.
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const address = request.socket.remoteAddress ?? ''
  if (proxies === 0) return address
  const forwarded = request.headers['x-forwarded-for']
  if (forwarded === undefined) return address
  const hops = (typeof forwarded === 'string' ? forwarded : forwarded.join(',')).split(',')
  return hops.at(-proxies)?.trim() ?? address
}
