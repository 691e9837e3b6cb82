import type { Server } from 'node:http'
import type { Http2SecureServer, ServerHttp2Session } from 'node:http2'
import type { Socket } from 'node:net'

/** Keeps account of who is connected, so that a server can stop without cutting anybody off. */
export interface Connections {
  /** Counts a request in until its answer is through. */
  enter(socket: Socket | undefined, answered: { once(event: 'close', listener: () => void): unknown }): void
  /** Whether the server is on its way down: answers then end their connections. */
  readonly draining: boolean
  /** Closes idle connections at once, others after their last answer, and those left after `grace` milliseconds by force. */
  drain(grace: number): Promise<void>
}

export function trackConnections(server: Server | Http2SecureServer): Connections {
  const sockets = new Map<Socket, number>()
  const sessions = new Set<ServerHttp2Session>()
  let draining = false

  const remember = (socket: Socket): void => {
    if (sockets.has(socket)) return
    sockets.set(socket, 0)
    socket.once('close', () => sockets.delete(socket))
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
    enter(socket, answered) {
      if (socket === undefined || !sockets.has(socket)) return
      sockets.set(socket, sockets.get(socket)! + 1)
      answered.once('close', () => {
        const left = (sockets.get(socket) ?? 1) - 1
        if (sockets.has(socket)) sockets.set(socket, left)
        if (draining && left === 0) socket.end()
      })
    },
    async drain(grace) {
      draining = true
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // Tells the clients, and lets the streams under way come to their end.
      for (const session of sessions) session.close()
      const inSession = new Set([...sessions].map((session) => session.socket))
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      else for (const [socket, requests] of sockets) if (requests === 0 && !inSession.has(socket)) socket.end()
      const force = setTimeout(() => {
        for (const session of sessions) session.destroy()
        for (const socket of sockets.keys()) socket.destroy()
      }, grace)
      await closed
      clearTimeout(force)
    },
  }
}
