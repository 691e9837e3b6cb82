import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A connection's speed. */
export interface LinkProfile {
  /** Bits per second from server to browser, shared by all connections. */
  readonly bitsPerSecond: number
  /** There and back, in ms. */
  readonly roundTripMs: number
}

/** Named as Lighthouse names them; the fast one is a usual line at home. */
export const linkProfiles: Readonly<Record<string, LinkProfile>> = {
  slow4g: { bitsPerSecond: 1_600_000, roundTripMs: 150 },
  fast4g: { bitsPerSecond: 9_000_000, roundTripMs: 60 },
  cable: { bitsPerSecond: 30_000_000, roundTripMs: 20 },
}

export interface ShapedLink {
  readonly port: number
  close(): void
}

/** What an Ethernet frame carries: bytes arrive in pieces of this size. */
const packetBytes = 1400

/**
 * Stands in front of a server as a slow line: bytes arrive as late as they would over such a line. The kernel's own tool
 * (tc netem) is not on every machine and needs root. It does not model loss nor TCP's slow start.
 */
export async function shapeLink(port: number, { bitsPerSecond, roundTripMs }: LinkProfile): Promise<ShapedLink> {
  const sockets = new Set<Socket>()
  /** When the line towards the browser is free again. */
  let freeAt = 0
  const arrival = (bytes: number, towardsBrowser: boolean): number => {
    const now = performance.now()
    if (!towardsBrowser) return now + roundTripMs / 2
    freeAt = Math.max(freeAt, now) + (bytes * 8000) / bitsPerSecond
    return freeAt + roundTripMs / 2
  }
  const server = createServer((browser) => {
    browser.pause()
    keep(sockets, browser)
    // The handshake takes a round trip before the first byte can go.
    setTimeout(() => {
      const upstream = connect(port, '127.0.0.1')
      keep(sockets, upstream)
      carry(browser, upstream, (bytes) => arrival(bytes, false))
      carry(upstream, browser, (bytes) => arrival(bytes, true))
      browser.resume()
    }, roundTripMs)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

function keep(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket)
  socket.setNoDelay(true)
  socket.on('close', () => sockets.delete(socket))
}

function carry(from: Socket, to: Socket, arrivalOf: (bytes: number) => number): void {
  const queue: { readonly at: number; readonly bytes: Buffer }[] = []
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const deliver = (): void => {
    timer = undefined
    while (queue.length > 0 && queue[0]!.at <= performance.now()) {
      const { bytes } = queue.shift()!
      if (!to.destroyed) to.write(bytes)
    }
    if (queue.length > 0) timer = setTimeout(deliver, Math.max(1, queue[0]!.at - performance.now()))
    else if (ended) to.end()
  }
  from.on('data', (data) => {
    for (let start = 0; start < data.length; start += packetBytes) {
      const bytes = data.subarray(start, start + packetBytes)
      queue.push({ at: arrivalOf(bytes.length), bytes })
    }
    timer ??= setTimeout(deliver, Math.max(1, queue[0]!.at - performance.now()))
  })
  from.on('end', () => {
    ended = true
    if (queue.length === 0) to.end()
  })
  from.on('error', () => to.destroy())
  from.on('close', () => ended || to.destroy())
}
