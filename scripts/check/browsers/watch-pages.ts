import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a page has seen of itself since it began to load. */
export interface PageDiary {
  readonly errors: readonly string[]
  readonly importMaps: boolean
  readonly resolve: boolean
  readonly heading: string | null
}

/** Protocols differ in what they tell of errors, pages do not: every page keeps a diary. */
const diary = `<script>window.diary={errors:[]};addEventListener('error',function(e){diary.errors.push(e.message||('did not load: '+(e.target.src||e.target.href)))},true);addEventListener('unhandledrejection',function(e){diary.errors.push('rejected: '+(e.reason&&e.reason.message||e.reason))})</script>`
const modules = `<script type="module">diary.resolve=typeof import.meta.resolve==='function'</script>`

export const readDiary = `({ errors: diary.errors, importMaps: !!(HTMLScriptElement.supports && HTMLScriptElement.supports('importmap')), resolve: !!diary.resolve, heading: document.querySelector('h1') && document.querySelector('h1').textContent })`

/**
 * Pages that try what the specification used to forbid: an import map after a module was asked for. Their heading says
 * whether the map was taken.
 */
const trials: Record<string, string> = {
  '/trial/preload-link-first': '<link rel="modulepreload" href="/trial/early.js">',
  '/trial/module-first': '<script type="module" src="/trial/early.js"></script>',
  '/trial/map-first': '',
}

export const trialPaths: readonly string[] = Object.keys(trials)

/** Stands in front of a site: every page gets a diary, and there are the trials. */
export async function watchPages(site: string): Promise<{ readonly url: string; close(): void }> {
  const server: Server = createServer(async (request, response) => {
    const path = request.url!
    const trial = trials[path]
    if (trial !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end(
        `<!doctype html><link rel="icon" href="data:,">${diary}${trial}<script type="importmap">{"imports":{"mapped":"/trial/mapped.js"}}</script><body>${modules}<script type="module">import('mapped').then(() => {}, (error) => { document.body.innerHTML = '<h1>map ignored</h1>' })</script>`,
      )
      return
    }
    if (path.startsWith('/trial/')) {
      response.writeHead(200, { 'content-type': 'text/javascript' })
      response.end(
        path.includes('mapped') ? `document.body.innerHTML = '<h1>map taken</h1>'` : `globalThis.early = true`,
      )
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const headers = new Headers()
    for (const name of ['accept', 'content-type', 'cookie', 'idempotency-key']) {
      const value = request.headers[name]
      if (typeof value === 'string') headers.set(name, value)
    }
    const answer = await fetch(site + path, {
      method: request.method!,
      headers,
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    })
    const type = answer.headers.get('content-type') ?? ''
    let body = Buffer.from(await answer.arrayBuffer())
    if (type.startsWith('text/html')) {
      body = Buffer.from(
        body
          .toString('utf8')
          .replace(/<head>/, `<head>${diary}`)
          .replace('</body>', `${modules}</body>`),
      )
    }
    const cookies = answer.headers.getSetCookie()
    response.writeHead(answer.status, { 'content-type': type, ...(cookies.length > 0 && { 'set-cookie': cookies }) })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
