import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { request as askSafely } from 'node:https'

/** Hands requests on to another server, as a dev server's proxy does. */
export function forwardRequests(to: string): (request: IncomingMessage, response: ServerResponse) => void {
  const { protocol, host } = new URL(to)
  return (request, response) => {
    const url = new URL(request.url ?? '/', to)
    const send = protocol === 'https:' ? askSafely : ask
    const onward = send(url, { method: request.method, headers: { ...request.headers, host } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => {
      if (!response.headersSent) response.writeHead(502)
      response.end()
    })
    request.pipe(onward)
  }
}
