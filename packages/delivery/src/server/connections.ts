import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Http2SecureServer, ServerHttp2Session } from 'node:http2'
import type { Socket } from 'node:net'

/** Keeps account of who is connected, so that a server can stop without cutting anybody off. */
export interface Connections {
  /** Counts a request over HTTP/1.1 in until its answer is through; over HTTP/2 the sessions know. */
  enter(request: IncomingMessage, response: ServerResponse): void
  /** Whether the server is on its way down: answers then end their connections. */
  readonly draining: boolean
  /** Closes idle connections at once, others after their last answer, and those left after `grace` milliseconds by force. */
  drain(grace: number): Promise<void>
}

/** Requests under way on a connection: on the socket itself, because a map is asked four times for each request. */
const underWay: unique symbol = Symbol('requests under way')
type Counted = Socket & { [underWay]?: number }

export function trackConnections(server: Server | Http2SecureServer): Connections {
  const sockets = new Set<Counted>()
  const sessions = new Set<ServerHttp2Session>()
  let draining = false

  const remember = (socket: Counted): void => {
    if (socket[underWay] !== undefined) return
    socket[underWay] = 0
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  }
  // One function for all: a closure for each request would be most of what counting costs.
  function leave(this: ServerResponse): void {
    const socket: Counted = this.req.socket
    const left = (socket[underWay] ?? 1) - 1
    socket[underWay] = left
    if (draining && left === 0) socket.end()
  }
  server.on('connection', remember)
  // Over TLS, requests name the decrypted socket, not the one the connection began with.
  server.on('secureConnection', remember)
  server.on('session', (session: ServerHttp2Session) => {
    sessions.add(session)
    session.once('close', () => sessions.delete(session))
  })

  return {
    get draining() {
      return draining
    },
    enter(request, response) {
      const socket: Counted = request.socket
      if (socket[underWay] === undefined) return
      socket[underWay]++
      response.on('close', leave)
    },
    async drain(grace) {
      draining = true
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // Tells the clients, and lets the streams under way come to their end.
      for (const session of sessions) session.close()
      const inSession = new Set([...sessions].map((session) => session.socket))
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      else for (const socket of sockets) if (socket[underWay] === 0 && !inSession.has(socket)) socket.end()
      const force = setTimeout(() => {
        for (const session of sessions) session.destroy()
        for (const socket of sockets) socket.destroy()
      }, grace)
      await closed
      clearTimeout(force)
    },
  }
}
