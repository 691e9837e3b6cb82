import { Agent, request } from 'node:http'
import type { TracedBeacon } from './crowd-trace.ts'

export interface SendTraceOptions {
  /** Where beacons go, with the write key. */
  readonly endpoint: string
  /** Header in which the API finds the country. */
  readonly countryHeader: string
  /** Called before the beacons of an hour, when all of those before are acknowledged. */
  readonly onHour: (hoursAgo: number) => Promise<void>
}

/** Requests under way at once. */
const atOnce = 16

/** Sends a trace as browsers would, to the real way in; resolves to how many were acknowledged. */
export async function sendTrace(trace: Iterable<TracedBeacon>, options: SendTraceOptions): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  let hour = Infinity
  let sent = 0
  const underWay = new Set<Promise<void>>()
  try {
    for (const traced of trace) {
      if (traced.hoursAgo !== hour) {
        await Promise.all(underWay)
        hour = traced.hoursAgo
        await options.onHour(hour)
      }
      const sending = sendOne(traced, options, agent)
      underWay.add(sending)
      void sending.finally(() => underWay.delete(sending)).catch(() => undefined)
      sent += 1
      if (underWay.size >= atOnce) await Promise.race(underWay)
    }
    await Promise.all(underWay)
    return sent
  } finally {
    agent.destroy()
  }
}

function sendOne(
  { beacon, country }: Omit<TracedBeacon, 'hoursAgo'>,
  options: SendTraceOptions,
  agent: Agent,
): Promise<void> {
  const body = JSON.stringify(beacon)
  return new Promise((resolve, reject) => {
    const sending = request(
      options.endpoint,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'text/plain',
          'content-length': Buffer.byteLength(body),
          'user-agent':
            'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
          [options.countryHeader]: country,
        },
      },
      (response) => {
        response.resume()
        response.on('end', () =>
          response.statusCode === 204
            ? resolve()
            : reject(new Error(`The metrics API answered ${response.statusCode} to a beacon of the crowd.`)),
        )
      },
    )
    sending.on('error', (error: NodeJS.ErrnoException) => {
      // A server may close a connection at the moment it is used again; a beacon that comes twice counts once.
      if (sending.reusedSocket && error.code === 'ECONNRESET') resolve(sendOne({ beacon, country }, options, agent))
      else reject(error)
    })
    sending.end(body)
  })
}
