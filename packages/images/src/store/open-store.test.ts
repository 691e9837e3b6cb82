import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FirstpaintError } from '@firstpaint/core/errors'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFolderStore } from './folder-store.ts'
import { openStore } from './open-store.ts'
import { startS3Server } from './s3-server.fixture.ts'

const env = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' }
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-store-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('openStore', () => {
  test('a path and a file URL are folders', async () => {
    await (await openStore(folder)).put('records/a', Buffer.from('value'))
    const same = await openStore(pathToFileURL(folder).href)
    expect(await same.get('records/a')).toEqual(Buffer.from('value'))
  })

  test('a list is layered, nearest first', async () => {
    const server = await startS3Server({ bucket: 'pictures', secret: 'secret' })
    const near = join(folder, 'near')
    const store = await openStore([near, `s3://pictures/site?endpoint=${server.endpoint}`], { env })
    await store.put('records/a', Buffer.from('value'))
    expect([...server.objects.keys()]).toEqual(['pictures/site/records/a'])
    expect(await createFolderStore({ folder: near }).get('records/a')).toEqual(Buffer.from('value'))
    const asked = server.requests.length
    await store.get('records/a')
    expect(server.requests).toHaveLength(asked)
    await store.close()
    await server.close()
  })

  test.each([
    ['', 'FP_IMAGES_STORE_URL', 'it is empty'],
    ['ftp://host/a', 'FP_IMAGES_STORE_URL', "'ftp:' is not supported"],
    ['s3:///prefix', 'FP_IMAGES_STORE_URL', 'the bucket is missing'],
    ['s3://b?endpoint=host', 'FP_IMAGES_STORE_URL', "the endpoint 'host' is no http or https URL"],
    ['s3://b?regoin=eu', 'FP_IMAGES_STORE_PARAMETER', "no parameter 'regoin'"],
    ['redis://host/cache', 'FP_IMAGES_STORE_URL', 'the number of a database'],
    ['redis://host?expire=never', 'FP_IMAGES_STORE_URL', "expire is 'never'"],
    ['redis://host?ttl=3', 'FP_IMAGES_STORE_PARAMETER', "no parameter 'ttl'"],
  ])('%j is refused', async (setting, code, part) => {
    await expect(openStore(setting, { env })).rejects.toMatchObject({ code, message: expect.stringContaining(part) })
  })

  test('a misspelt parameter is told its name', async () => {
    await expect(openStore('s3://b?regoin=eu', { env })).rejects.toMatchObject({
      hint: "Did you mean 'region'? Allowed: region, endpoint.",
    })
  })

  test('credentials come from the environment, and a password is not repeated', async () => {
    await expect(openStore('s3://b', { env: { AWS_ACCESS_KEY_ID: 'id' } })).rejects.toMatchObject({
      code: 'FP_IMAGES_STORE_CREDENTIALS',
      message: "The store 's3://b' needs credentials: AWS_SECRET_ACCESS_KEY is not set.",
    })
    const error = await openStore('redis://me:hunter2@host/x').catch((thrown: FirstpaintError) => thrown)
    expect(JSON.stringify(error) + (error as FirstpaintError).message).not.toContain('hunter2')
  })

  test.each(['s3', 'redis'])('a dead %s server costs one warning, then nothing', async (kind) => {
    const port = await closedPort()
    const warnings: FirstpaintError[] = []
    const url = kind === 's3' ? `s3://b?endpoint=http://127.0.0.1:${port}` : `redis://me:hunter2@127.0.0.1:${port}`
    const store = await openStore(url, { env, warn: (warning) => warnings.push(warning) })
    for (let turn = 0; turn < 5; turn++) {
      await store.put('records/a', Buffer.from('value'))
      expect(await store.get('records/a')).toBeUndefined()
      expect(await store.has('records/a')).toBe(false)
    }
    await store.close()
    expect(warnings.map(({ code }) => code)).toEqual(['FP_IMAGES_STORE_UNREACHABLE'])
    expect(warnings[0]!.place).toContain(`127.0.0.1:${port}`)
    expect(warnings[0]!.place).not.toContain('hunter2')
  })
})

async function closedPort(): Promise<number> {
  const server: Server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
