import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrecachePlan } from '@firstpaint/core/precache'
import { buildServiceWorker } from '../src/build/build-service-worker.ts'
import { generateRecipes } from '../src/recipes/generate-recipes.ts'
import type { RecipeOptions } from '../src/recipes/recipe-options.ts'

export interface RecipeSite extends AsyncDisposable {
  readonly url: string
  /** Another origin. */
  readonly elsewhere: string
  /** While true, connections are closed without an answer. */
  down: boolean
  /** Requests that reached the server, as `GET /path`. */
  readonly requests: string[]
  /** Bodies of orders by idempotency key, in the order of arrival; a key that comes again counts up. */
  readonly orders: Map<string, { readonly body: string; times: number }>
  /** While true, orders are taken, and the answers lost; Chromium itself asks twice. */
  loseAnswer: boolean
}

/** 1,000 bytes whose value is their place. */
export const film: Buffer = Buffer.from(Array.from({ length: 1000 }, (_, at) => at % 251))

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const page = '<!doctype html><title>Recipes</title><p>recipes'

/** A site of one page, with a worker that carries out recipes, and an API. */
export async function serveRecipes(recipes: RecipeOptions): Promise<RecipeSite> {
  const dist = await mkdtemp(join(tmpdir(), 'recipes-'))
  await writeFile(join(dist, 'index.html'), page)
  const plan: PrecachePlan = {
    version: 1,
    release: 'recipes',
    budget: 1000,
    entries: [{ file: 'index.html', bytes: page.length, when: 'install', lean: true, reason: 'The page.' }],
  }
  const code = generateRecipes(recipes)
  const { code: worker } = await buildServiceWorker({
    dist,
    plan,
    fallback: 'index.html',
    ...(code && { recipes: code }),
  })
  let answered = 0
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url!
    site.requests.push(`${request.method} ${path}`)
    const send = (type: string, body: string | Buffer, headers: Record<string, string> = {}): void => {
      const length = String(Buffer.byteLength(body))
      response.writeHead(200, {
        'content-type': type,
        'content-length': length,
        'cache-control': 'no-cache',
        ...headers,
      })
      response.end(body)
    }
    if (path === '/sw.js') return send('text/javascript', worker)
    if (path.startsWith('/secret')) return send('application/json', '{}', { 'cache-control': 'no-store' })
    if (path.startsWith('/api/')) return send('application/json', JSON.stringify({ answer: ++answered }))
    if (path.startsWith('/open/')) return send('image/gif', pixel, { 'access-control-allow-origin': '*' })
    if (path.endsWith('.gif')) return send('image/gif', pixel)
    if (path === '/film.mp4') return send('video/mp4', film, { 'accept-ranges': 'bytes' })
    if (path === '/orders' && request.method === 'POST') {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const key = String(request.headers['idempotency-key'])
      const known = site.orders.get(key)
      if (known) known.times += 1
      else site.orders.set(key, { body: Buffer.concat(chunks).toString(), times: 1 })
      if (site.loseAnswer) {
        response.destroy()
        return
      }
      response.writeHead(201, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ id: key }))
      return
    }
    send('text/html', page)
  }
  const listen = async (): Promise<{ port: number; close: () => Promise<void> }> => {
    const server = createServer((request, response) => {
      if (site.down) response.destroy()
      else void answer(request, response)
    })
    await new Promise<void>((done) => server.listen(0, 'localhost', done))
    const close = (): Promise<void> =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      })
    return { port: (server.address() as AddressInfo).port, close }
  }
  const [own, other] = [await listen(), await listen()]
  const site: RecipeSite = {
    url: `http://localhost:${own.port}`,
    elsewhere: `http://localhost:${other.port}`,
    down: false,
    requests: [],
    orders: new Map(),
    loseAnswer: false,
    [Symbol.asyncDispose]: async () => {
      await own.close()
      await other.close()
      await rm(dist, { recursive: true, force: true })
    },
  }
  return site
}
