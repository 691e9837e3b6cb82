import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createServer } from 'vite'
import { firstpaint } from '../src/firstpaint.ts'
import type { RemoteImages } from '../src/images/remote-options.ts'
import { drawPhoto } from './draw-photo.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'

let app: SampleApp
let requests: string[]
let origin: string
const closing: (() => unknown)[] = []
beforeEach(async () => {
  app = await createSampleApp()
  requests = []
  const photo = await drawPhoto({ width: 320, height: 200 })
  const server = createHttpServer((request, response) => {
    requests.push(request.url!)
    if (request.url!.startsWith('/away')) return response.writeHead(302, { location: 'http://localhost:9/x.jpg' }).end()
    if (request.url!.startsWith('/moved')) return response.writeHead(301, { location: '/a.jpg' }).end()
    if (request.url!.startsWith('/gone')) return response.writeHead(404).end()
    if (request.url!.startsWith('/slow')) return
    response.writeHead(200, { 'content-type': 'image/jpeg' }).end(photo)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
  await app.remove()
})

async function build(path: string, remote: Partial<RemoteImages> = {}): Promise<readonly string[]> {
  await app.write({ 'src/main.js': `import hero from '${origin}${path}'\nglobalThis.hero = hero` })
  const images = { remote: { hosts: [origin], ...remote }, widths: [160], formats: ['jpeg'] } as const
  await app.build(firstpaint({ report: false, graph: false, images }))
  return (await filesBelow(`${app.root}/dist`)).filter((file) => file.endsWith('.jpg'))
}

describe('an image from another host', () => {
  test('is fetched once, and named after its address', async () => {
    const files = await build('/a.jpg?v=3&image&widths=120')
    expect(files).toEqual([expect.stringMatching(/^assets\/a-120-[\w-]{8}\.jpg$/)])
    expect(await build('/a.jpg?v=3&image&widths=120')).toEqual(files)
    expect(requests).toEqual(['/a.jpg?v=3'])
  })

  test('may have moved', async () => {
    expect(await build('/moved.jpg?image')).toHaveLength(1)
    expect(requests).toEqual(['/moved.jpg', '/a.jpg'])
  })

  test.each<[string, string, Partial<RemoteImages>, string, string]>([
    ['a host that is not on the list', '/a.jpg?image', { hosts: ['example.com'] }, 'REFUSED', "Add '127.0.0.1"],
    ['a host it moved to', '/away.jpg?image', {}, 'REFUSED', 'localhost:9'],
    ['an answer that is no success', '/gone.jpg?image', {}, 'FAILED', '404'],
    ['too many bytes', '/a.jpg?image', { maxBytes: 1000 }, 'FAILED', 'more than 1000 bytes'],
    ['too long an answer', '/slow.jpg?image', { timeout: 50 }, 'FAILED', 'more than 50 ms'],
  ])('ends the build for %s, naming the import', async (_title, path, remote, code, text) => {
    const error = await build(path, remote).catch((thrown: Error) => thrown.message)
    expect(error).toContain(`FP_IMAGES_REMOTE_${code}`)
    expect(error).toContain(text)
    expect(error).toContain('src/main.js imports')
  })

  test('works on the dev server, from any syntax of import', async () => {
    await app.write({
      'src/main.ts': `import hero from '${origin}/a.jpg?image&widths=160'\nexport const later = () => import("${origin}/b.jpg?image")\nexport const both: unknown = hero`,
    })
    const server = await createServer({
      root: app.root,
      configFile: false,
      logLevel: 'silent',
      plugins: [firstpaint({ images: { remote: [origin] } })],
      server: { port: 0, host: '127.0.0.1' },
    })
    closing.unshift(() => server.close())
    await server.listen()
    const url = new URL(server.resolvedUrls!.local[0]!).origin
    const main = await (await fetch(`${url}/src/main.ts`)).text()
    const [first, second] = [...main.matchAll(/["'](\/[^"']+[?&]image[^"']*)["']/g)].map(([, path]) => path!)
    for (const path of [first, second]) {
      const code = await (await fetch(url + path)).text()
      const src = /"src":"([^"]+)"/.exec(code)![1]!
      expect((await fetch(url + src)).headers.get('content-type')).toBe('image/jpeg')
    }
    expect(requests.toSorted()).toEqual(['/a.jpg', '/b.jpg'])
  })
})
