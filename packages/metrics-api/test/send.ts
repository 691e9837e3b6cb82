import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export interface Sent {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export interface SendOptions {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  readonly agent?: Agent
}

/** One request by Node's own client, which sends what it is told and adds nothing. Rejects when the connection ends. */
export function send(url: string, { method = 'POST', headers = {}, body, agent }: SendOptions = {}): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const sending = request(url, { method, headers, ...(agent && { agent }) }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString() }),
      )
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

/** A browser people use, so that it does not count as a bot. */
export const browser = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
}
