import { describe, expect, test } from 'vitest'
import { realPorts } from '../http/http-ports.ts'
import { openBucket } from './open-bucket.ts'

const env = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' }

/** The first request a bucket would send. */
async function firstRequest(url: string, more: Parameters<typeof openBucket>[1] = {}): Promise<Request> {
  const sent: Request[] = []
  const fetch = async (request: unknown): Promise<Response> => {
    sent.push(request as Request)
    return new Response('', { status: 404 })
  }
  const ports = { ...realPorts, fetch: fetch as typeof globalThis.fetch }
  await (await openBucket(url, { env, ports, ...more })).get("a b/'ö+%.js")
  return sent[0]!
}

describe('openBucket', () => {
  test('asks Amazon by host and others by path, with the key as the signature has it', async () => {
    const amazon = await firstRequest('s3://my-site/www/', { region: 'eu-central-1' })
    expect(amazon.url).toBe('https://my-site.s3.eu-central-1.amazonaws.com/www/a%20b/%27%C3%B6%2B%25.js')
    expect(amazon.headers.get('authorization')).toContain('/eu-central-1/s3/aws4_request')
    const other = await firstRequest('s3://my-site', { endpoint: 'https://s3.example.com/' })
    expect(other.url).toBe('https://s3.example.com/my-site/a%20b/%27%C3%B6%2B%25.js')
  })

  test('takes region, endpoint and session from the environment', async () => {
    const more = { AWS_REGION: 'auto', AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9000', AWS_SESSION_TOKEN: 'session' }
    const { url, headers } = await firstRequest('s3://my-site', { env: { ...env, ...more } })
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:9000\/my-site\//)
    expect(headers.get('authorization')).toContain('/auto/s3/')
    expect(headers.get('x-amz-security-token')).toBe('session')
  })

  test.each([
    'my-site',
    'https://my-site',
    's3://',
    's3:///www',
    's3://A',
    's3://ab/../c',
    's3://abc/a//b',
    's3://abc/ö',
  ])('%s is refused', async (url) => {
    await expect(openBucket(url, { env })).rejects.toMatchObject({ code: 'FP_DELIVERY_BUCKET_URL' })
  })

  test.each(['s3.example.com', 'ftp://x', 'https://user:pass@x', 'https://x/?a=b'])(
    'the endpoint %s is refused',
    async (endpoint) => {
      await expect(openBucket('s3://abc', { env, endpoint })).rejects.toMatchObject({ code: 'FP_DELIVERY_ENDPOINT' })
    },
  )

  test('credentials that are missing are named, never shown', async () => {
    const half = openBucket('s3://abc', { env: { AWS_ACCESS_KEY_ID: 'key' } })
    await expect(half).rejects.toMatchObject({
      code: 'FP_DELIVERY_CREDENTIALS',
      message: expect.stringContaining('AWS_SECRET_ACCESS_KEY is not set'),
    })
  })
})
