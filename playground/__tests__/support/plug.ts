import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** The Bistro of all specs, with a plug: while it is pulled, no connection is answered. */
export class Plug {
  #server: Server | undefined
  #port = 0
  readonly #target: string
  /** Orders that reached the kitchen. */
  orders = 0
  /** A deploy: the page and its worker say another release. */
  release: { readonly from: string; readonly to: string } | undefined

  constructor(target: string) {
    this.#target = target
  }

  get url(): string {
    return `http://localhost:${this.#port}`
  }

  async in(): Promise<void> {
    const server = createServer((asked, response) => {
      const { method, url, headers } = asked
      if (method === 'POST' && url === '/api/orders') this.orders += 1
      const renamed = this.release && !/^\/(?:api|assets)\//.test(url!) ? this.release : undefined
      const passedHeaders = renamed ? { ...headers, 'accept-encoding': 'identity' } : headers
      const passed = request(new URL(url!, this.#target), { method, headers: passedHeaders }, (answer) => {
        if (!renamed) {
          response.writeHead(answer.statusCode!, answer.headers)
          answer.pipe(response)
          return
        }
        response.writeHead(answer.statusCode!, {
          'content-type': answer.headers['content-type'],
          'cache-control': 'no-cache',
        })
        void text(answer).then((body) => response.end(body.replaceAll(renamed.from, renamed.to)))
      })
      passed.on('error', () => response.destroy())
      asked.pipe(passed)
    })
    await new Promise<void>((done) => server.listen(this.#port, 'localhost', done))
    this.#port = (server.address() as AddressInfo).port
    this.#server = server
  }

  async out(): Promise<void> {
    const server = this.#server!
    await new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  }
}
