import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bucket } from '../src/deploy/bucket.ts'
import { deploySite } from '../src/deploy/deploy-site.ts'
import { openBucket } from '../src/deploy/open-bucket.ts'
import { rollbackSite } from '../src/deploy/rollback-site.ts'
import { realPorts } from '../src/http/http-ports.ts'
import { openPurger } from '../src/purge/open-purger.ts'
import type { Purger } from '../src/purge/purger.ts'
import { type CdnServer, startCloudflare, startCloudFront, startFastly, TOKEN } from './cdn-servers.ts'
import { BUCKET, CREDENTIALS, type S3Server, startS3Server } from './s3-server.ts'
import { type SampleSite, writeSampleSite } from './sample-site.ts'

const aws = { AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId, AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey }
const pauses: number[] = []
const ports = { ...realPorts, random: () => 0.5, sleep: async (pause: number) => void pauses.push(pause) }
const site = 'https://www.example.com'

const providers = [
  {
    setting: 'cloudflare:zone1',
    start: startCloudflare,
    env: (api: string) => ({ CLOUDFLARE_API_TOKEN: TOKEN, CLOUDFLARE_API_BASE_URL: api }),
    busy: { status: 429, body: '{"success":false,"errors":[{"code":10100,"message":"Rate limited"}]}' },
    refusal: { status: 403, body: '{"success":false,"errors":[{"code":10000,"message":"Authentication error"}]}' },
    says: 'Authentication error (10000)',
    tags: ['other', 'pages'],
  },
  {
    setting: 'cloudfront:EDFDVBD6EXAMPLE',
    start: startCloudFront,
    env: (api: string) => ({ ...aws, AWS_ENDPOINT_URL_CLOUDFRONT: api }),
    busy: { status: 400, body: '<Error><Code>TooManyInvalidationsInProgress</Code><Message>wait</Message></Error>' },
    refusal: { status: 403, body: '<Error><Code>AccessDenied</Code><Message>not allowed</Message></Error>' },
    says: 'AccessDenied: not allowed',
    tags: ['#other', '#pages'],
  },
  {
    setting: 'fastly:SU1Z0isxPaozGVKXdv0eY',
    start: startFastly,
    env: (api: string) => ({ FASTLY_API_TOKEN: TOKEN, FASTLY_API_ENDPOINT: api }),
    busy: { status: 429, body: '{"msg":"Rate limit exceeded"}' },
    refusal: { status: 401, body: '{"msg":"Provided credentials are missing or invalid","detail":"no token"}' },
    says: 'Provided credentials are missing or invalid: no token',
    tags: ['other', 'pages'],
  },
] as const

describe.each(providers)('$setting', ({ setting, start, env, busy, refusal, says, tags }) => {
  let cdn: CdnServer
  let purger: Purger
  beforeEach(async () => {
    cdn = await start()
    purger = await openPurger(setting, { env: env(cdn.api), site, ports })
    pauses.length = 0
  })
  afterEach(() => cdn.close())

  test('forgets by tag and by address', async () => {
    await purger.purge({ by: 'tag', items: ['other', 'pages'], reference: 'turn-0' })
    const url = setting.startsWith('cloudfront') ? '/a%20b/' : `${site}/a%20b/`
    await purger.purge({ by: 'url', items: [url], reference: 'turn-1' })
    expect(cdn.purged).toEqual([tags, [setting.startsWith('fastly') ? 'www.example.com/a%20b/' : url]])
    if (setting.startsWith('fastly')) expect(cdn.soft).toEqual([true, true])
  })

  test('waits while it is busy, as long as it asks', async () => {
    cdn.fail.push({ ...busy, headers: { 'retry-after': '7' } }, { status: 503, body: '' }, busy)
    await purger.purge({ by: 'tag', items: ['pages'], reference: 'turn-0' })
    expect(pauses).toEqual([7000, 400, 800])
    expect(cdn.purged).toHaveLength(1)
  })

  test('an answer that names a pause too long is not waited for', async () => {
    cdn.fail.push({ ...busy, headers: { 'retry-after': '3600' } })
    await expect(purger.purge({ by: 'tag', items: ['pages'], reference: 'turn-0' })).rejects.toMatchObject({
      code: 'FP_DELIVERY_PURGE_REFUSED',
    })
    expect(pauses).toEqual([])
  })

  test('a refusal is an error that says what the provider said, and no token', async () => {
    cdn.fail.push(refusal)
    const error = await purger
      .purge({ by: 'tag', items: ['pages'], reference: 'turn-0' })
      .catch((thrown: Error) => thrown)
    expect(error).toMatchObject({
      code: 'FP_DELIVERY_PURGE_REFUSED',
      place: setting,
      message: expect.stringContaining(says),
    })
    expect(JSON.stringify(error) + String(error)).not.toContain(TOKEN)
    expect(pauses).toEqual([])
  })

  test('no answer is an error of its own', async () => {
    const nowhere = await openPurger(setting, { env: env('http://127.0.0.1:9'), site, ports })
    await expect(nowhere.purge({ by: 'tag', items: ['pages'], reference: 'turn-0' })).rejects.toMatchObject({
      code: 'FP_DELIVERY_PURGE_UNREACHABLE',
    })
    expect(pauses).toHaveLength(6)
  })
})

describe('a purge at the end of a deploy', () => {
  let folder: string
  let server: S3Server
  let bucket: Bucket
  let cdn: CdnServer
  let purger: Purger
  const sites: Record<string, SampleSite> = {}
  const deploy = (name: string) => deploySite({ ...sites[name]!, bucket, purger, ports })
  const fail = (): void => void cdn.fail.push(...Array.from({ length: 7 }, () => ({ status: 500, body: 'broken' })))

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'purge-'))
    for (const name of ['A', 'B']) sites[name] = writeSampleSite(join(folder, name), name)
    server = await startS3Server()
    bucket = await openBucket(`s3://${BUCKET}`, { endpoint: server.endpoint, env: aws, ports })
    cdn = await startCloudflare()
    const env = { CLOUDFLARE_API_TOKEN: TOKEN, CLOUDFLARE_API_BASE_URL: cdn.api }
    purger = await openPurger('cloudflare:zone1', { env, by: 'tag', ports })
  })
  afterEach(async () => {
    await Promise.all([server.close(), cdn.close()])
    rmSync(folder, { recursive: true, force: true })
  })

  test('comes after the record, once', async () => {
    await deploy('A')
    expect(cdn.purged).toEqual([['other', 'pages']])
    await deploy('A')
    expect(cdn.counts.requests).toBe(1)
    const { served } = await deploy('B')
    expect(served!.purge).toMatchObject({ plan: { by: 'tag' }, error: undefined })
    expect(cdn.purged).toHaveLength(2)
  })

  test('that fails leaves the release served; the next run only purges', async () => {
    await deploy('A')
    fail()
    const { id, served } = await deploy('B')
    expect(served!.purge!.error).toMatchObject({
      code: 'FP_DELIVERY_PURGE_REFUSED',
      message: expect.stringContaining('500'),
    })
    expect(JSON.parse(server.objects.get('__releases/current.json')!.body.toString())).toMatchObject({ current: id })
    server.requests.length = 0
    const again = await deploy('B')
    expect(again).toMatchObject({ plan: { stages: [] }, served: { purge: { plan: { by: 'tag' }, error: undefined } } })
    const written = server.requests.filter((one) => one.startsWith('PUT') && !one.includes('lock'))
    expect(written).toEqual(['PUT __releases/current.json'])
    expect(cdn.purged).toHaveLength(2)
  })

  test('that failed is made up for by a rollback, though its release had been purged before', async () => {
    await deploy('A')
    fail()
    await deploy('B')
    await rollbackSite({ bucket, purger, ports })
    expect(cdn.purged).toHaveLength(2)
  })

  test('killed in the middle it is done again', async () => {
    await deploy('A')
    // The record that says so is lost, as after a kill between purge and record.
    server.interference = {
      before: async () =>
        void (cdn.purged.length === 2 && server.requests.at(-1)!.includes('current') && server.fail.push(403)),
    }
    const { served } = await deploy('B')
    expect(served!.purge!.error).toMatchObject({ code: 'FP_DELIVERY_BUCKET_REFUSED' })
    server.interference = {}
    await deploy('B')
    expect(cdn.purged).toHaveLength(3)
    await deploy('B')
    expect(cdn.purged).toHaveLength(3)
  })
})

test.each([
  ['akamai', {}, 'FP_DELIVERY_PURGER'],
  ['', {}, 'FP_DELIVERY_PURGER'],
  ['cloudflare', { CLOUDFLARE_API_TOKEN: 'x' }, 'FP_DELIVERY_PURGE_TARGET'],
  ['cloudflare:zone', {}, 'FP_DELIVERY_CREDENTIALS'],
  ['fastly:service', {}, 'FP_DELIVERY_CREDENTIALS'],
  ['cloudfront:E1', { AWS_ACCESS_KEY_ID: 'x' }, 'FP_DELIVERY_CREDENTIALS'],
] as const)('%j with %j is refused as %s', async (setting, env, code) => {
  await expect(openPurger(setting, { env })).rejects.toMatchObject({ code })
})

test.each(['www.example.com', 'https://www.example.com/shop', 'ftp://example.com', 'https://user@example.com'])(
  'the site %s is refused',
  async (wrong) => {
    const env = { CLOUDFLARE_API_TOKEN: 'x' }
    await expect(openPurger('cloudflare:z', { env, site: wrong })).rejects.toMatchObject({ code: 'FP_DELIVERY_SITE' })
  },
)
