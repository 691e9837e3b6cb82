import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { Fault, FaultPlan } from './fault-plan.ts'

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

export interface FaultServer extends AsyncDisposable {
  readonly url: string
  /** Paths of hashed files asked for since the last `begin`. */
  readonly asked: string[]
  /** Starts a visit: the first release, no faults. */
  begin(): void
  /** The deploy of a plan happens, and its faults begin. */
  strike(plan: FaultPlan): void
  /** From now on every file that is there is answered. */
  heal(): void
}

/** Serves two releases with long-lived files, and spoils what a plan says. */
export async function serveFaults([first, second]: readonly [string, string]): Promise<FaultServer> {
  let plan: FaultPlan | undefined
  let healed = true
  const faulty = new Map<string, number>()
  const asked: string[] = []

  /** Takes one of the faults that are left for a file. */
  const faultOf = (path: string): Fault | undefined => {
    if (!plan || healed || !isHit(path, plan)) return undefined
    const left = faulty.get(path) ?? plan.failures
    faulty.set(path, left - 1)
    return left > 0 ? plan.fault : undefined
  }
  const read = async (path: string): Promise<Buffer | undefined> => {
    const deploy = plan?.deploy ?? 'none'
    const folders = deploy === 'none' ? [first] : deploy === 'gone' ? [second] : [second, first]
    for (const folder of folders) {
      const body = await readFile(join(folder, path)).catch(() => undefined)
      if (body) return body
    }
    return undefined
  }

  const server = createServer(async (request, response) => {
    const { pathname: path } = new URL(request.url!, 'http://localhost')
    if (extname(path) === '') return send(response, { type: '.html', body: (await read('index.html'))! })
    asked.push(path)
    const fault = faultOf(path)
    const body = await read(path)
    if (fault === 'drop') return void response.destroy()
    if (fault === 'html' || (!fault && !body && plan?.missing === 'html'))
      return send(response, { type: '.html', body: (await read('index.html'))! })
    if (fault === '404' || !body) return void response.writeHead(404, { 'cache-control': 'no-store' }).end()
    if (fault === 'partial' || fault === 'cut')
      return spoil(response, { type: extname(path), body, told: fault === 'partial' })
    if (fault === 'delay') await new Promise((resolve) => setTimeout(resolve, 150))
    return send(response, { type: extname(path), body, lasting: true })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    begin() {
      plan = undefined
      asked.length = 0
    },
    strike(drawn) {
      faulty.clear()
      healed = false
      plan = drawn
    },
    heal: () => void (healed = true),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function isHit(path: string, { on, fault }: FaultPlan): boolean {
  // What mends a file that was cut off and cached for ever cannot mend itself.
  if (path.includes('/rescue-')) return fault !== 'cut' && (on === 'all' || on === 'script')
  if (!/\/(?:about|part|shared)-/.test(path)) return false
  if (on === 'shared') return path.includes('/shared-')
  return on === 'all' || path.endsWith('.css') === (on === 'style')
}

interface Answer {
  readonly type: string
  readonly body: Buffer
  readonly lasting?: boolean
}

function send(response: ServerResponse, { type, body, lasting }: Answer): void {
  response.writeHead(200, {
    'content-type': types[type]!,
    'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  response.end(body)
}

/** Half of a file; `told`: with the length it should have had, by which a browser knows. */
function spoil(response: ServerResponse, { type, body, told }: Answer & { readonly told: boolean }): void {
  const head = ['HTTP/1.1 200 OK', `content-type: ${types[type]}`, 'cache-control: public, max-age=31536000, immutable']
  const length = told ? [`content-length: ${body.length}`] : []
  const socket = response.socket!
  socket.write([...head, ...length, 'connection: close', '', ''].join('\r\n'))
  socket.end(body.subarray(0, body.length / 2))
}
