import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImageModule } from '@firstpaint/core/picture'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createServer, type InlineConfig, type ViteDevServer } from 'vite'
import { firstpaint } from '../src/firstpaint.ts'
import { captureLogger } from './capture-logger.ts'
import { drawPhotos } from './draw-photo.ts'
import { createSampleApp, filesBelow, type SampleApp } from './sample-app.ts'

let app: SampleApp
const servers: ViteDevServer[] = []
beforeEach(async () => {
  app = await createSampleApp()
  await drawPhotos(app.root, { 'src/hero.jpg': { width: 480, height: 320 } })
})
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
  await app.remove()
})

async function serve(config: InlineConfig = {}): Promise<{ server: ViteDevServer; url: string }> {
  const server = await createServer({
    root: app.root,
    configFile: false,
    logLevel: 'silent',
    plugins: [firstpaint()],
    ...config,
    server: { port: 0, host: '127.0.0.1', ...config.server },
  })
  servers.push(server)
  await server.listen()
  return { server, url: new URL(server.resolvedUrls!.local[0]!).origin }
}

async function importOf(url: string, path: string): Promise<ImageModule> {
  const code = await (await fetch(`${url}${path}`)).text()
  const literal = /export default (\{.*\})/.exec(code)?.[1]
  if (literal === undefined) throw new Error(code)
  return JSON.parse(literal) as ImageModule
}

describe('the dev server', () => {
  test('gives an image without encoding it, and encodes what a browser asks for', async () => {
    const { url } = await serve()
    const hero = await importOf(url, '/src/hero.jpg?import&image&widths=160;320')
    expect(hero).toMatchObject({ width: 320, height: 213, colour: expect.stringMatching(/^#[\da-f]{6}$/) })
    expect(hero.src).toMatch(/^\/@firstpaint\/image\/[\da-f]{20}\/320\.jpeg$/)
    const [avif] = hero.sources
    const [address] = avif!.srcset.split(' ')
    const first = await fetch(url + address)
    expect(first.headers.get('content-type')).toBe('image/avif')
    expect(await sharp(await first.bytes()).metadata()).toMatchObject({ format: 'heif', width: 160 })

    const etag = first.headers.get('etag')!
    const before = process.cpuUsage()
    const second = await fetch(url + address, { headers: { 'if-none-match': etag } })
    const { user, system } = process.cpuUsage(before)
    expect(second.status).toBe(304)
    expect((user + system) / 1000).toBeLessThan(50)
  })

  test('goes by base and origin', async () => {
    const { url } = await serve({ base: '/shop/', server: { origin: 'http://localhost:1' } })
    const hero = await importOf(url, '/shop/src/hero.jpg?import&image')
    expect(hero.src).toMatch(/^http:\/\/localhost:1\/shop\/@firstpaint\/image\//)
    const answer = await fetch(url + hero.src.slice('http://localhost:1'.length))
    expect(answer.headers.get('content-type')).toBe('image/jpeg')
  })

  test('serves what a build left in the store as built', async () => {
    await app.write({ 'src/main.js': `import hero from './hero.jpg?image&widths=160'\nglobalThis.hero = hero` })
    await app.build(firstpaint())
    const { url } = await serve()
    const { src } = await importOf(url, '/src/hero.jpg?import&image&widths=160')
    const served = Buffer.from(await (await fetch(url + src)).bytes())
    const [built] = (await filesBelow(join(app.root, 'dist'))).filter((file) => /hero-160-[\w-]+\.jpg$/.test(file))
    expect(served.equals(await readFile(join(app.root, 'dist', built!)))).toBe(true)
  })

  test('gives a changed file a new address, and tells the page', async () => {
    const { server, url } = await serve()
    await app.write({ 'src/main.js': `import hero from './hero.jpg?image'\nglobalThis.hero = hero` })
    await server.transformRequest('/src/main.js')
    const before = await importOf(url, '/src/hero.jpg?import&image')
    const changed = once(server.watcher, 'change')
    await drawPhotos(app.root, { 'src/hero.jpg': { width: 480, height: 320, seed: 9 } })
    await changed
    await expect.poll(async () => (await importOf(url, '/src/hero.jpg?import&image')).src).not.toBe(before.src)
  })

  test('answers with the error, and shows it, when an image cannot be encoded', async () => {
    const whole = await readFile(join(app.root, 'src/hero.jpg'))
    await app.write({ 'src/hero.jpg': whole.subarray(0, whole.length / 2) as unknown as string })
    const logger = captureLogger()
    const { server, url } = await serve({ customLogger: logger })
    await app.write({ 'src/main.js': `import hero from './hero.jpg?image'\nglobalThis.hero = hero` })
    await server.transformRequest('/src/main.js')
    const { src } = await importOf(url, '/src/hero.jpg?import&image')
    const answer = await fetch(url + src)
    expect(answer.status).toBe(500)
    expect(await answer.text()).toContain('FP_IMAGES_CORRUPT')
    expect(logger.warnings.join('\n')).toContain('FP_IMAGES_CORRUPT')
  })

  test('an address of no image is a 404 that says what to do', async () => {
    const { url } = await serve()
    const answer = await fetch(`${url}/@firstpaint/image/00000000000000000000/1.avif`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('reload')
  })
})
