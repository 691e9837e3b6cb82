import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRetryAfter } from './retry-after.ts'
import { withRetries } from './with-retries.ts'

type Outcome = number | Error | { readonly status: number; readonly retryAfter: string }

/** Sends to a service that answers so, one after the other; the pauses taken. */
async function send(
  outcomes: readonly Outcome[],
  more: { readonly random?: number; readonly signal?: AbortSignal } = {},
): Promise<{ readonly status: number | string; readonly pauses: readonly number[]; readonly tries: number }> {
  const pauses: number[] = []
  let tries = 0
  const answer = async (): Promise<Response> => {
    const outcome = outcomes[Math.min(tries++, outcomes.length - 1)]!
    if (outcome instanceof Error) throw outcome
    if (typeof outcome === 'number') return new Response('', { status: outcome })
    return new Response('', { status: outcome.status, headers: { 'retry-after': outcome.retryAfter } })
  }
  const ports = {
    fetch,
    random: () => more.random ?? 1,
    now: () => 0,
    sleep: async (pause: number) => void pauses.push(pause),
  }
  const options = { ports, send: answer, ...(more.signal && { signal: more.signal }) }
  const status = await withRetries(options).then(
    (response) => response.status,
    (error: Error) => error.message,
  )
  return { status, pauses, tries }
}

const away = new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') })

describe('withRetries', () => {
  test('tries again after what may pass, and only that', async () => {
    for (const status of [408, 429, 500, 502, 503, 504])
      expect(await send([status, 200])).toMatchObject({ status: 200, tries: 2 })
    for (const status of [200, 400, 403, 404, 409, 412, 501])
      expect(await send([status])).toMatchObject({ status, tries: 1 })
    expect(await send([away, new DOMException('late', 'TimeoutError'), 200])).toMatchObject({ status: 200, tries: 3 })
    expect(await send([new RangeError('a bug')])).toMatchObject({ status: 'a bug', tries: 1 })
    expect(await send([new TypeError('a bug')])).toMatchObject({ status: 'a bug', tries: 1 })
  })

  test('gives up after seven tries, with the last answer or error', async () => {
    expect(await send([503])).toEqual({ status: 503, tries: 7, pauses: [400, 800, 1600, 3200, 6400, 12_800] })
    expect(await send([away])).toMatchObject({ status: 'fetch failed', tries: 7 })
  })

  test('pauses are drawn below their bound, never longer than asked for', () =>
    fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), async (random) => {
        const { pauses } = await send([503], { random })
        expect(pauses.every((pause, index) => pause <= 400 * 2 ** index && pause <= 15_000)).toBe(true)
      }),
      { numRuns: 50 },
    ))

  test('keeps to Retry-After, up to two minutes', async () => {
    expect(await send([{ status: 429, retryAfter: '5' }, 200])).toMatchObject({ pauses: [5000] })
    expect(await send([{ status: 429, retryAfter: '0' }, 200], { random: 0.5 })).toMatchObject({ pauses: [200] })
    expect(await send([{ status: 429, retryAfter: '121' }, 200])).toMatchObject({ status: 429, pauses: [] })
  })

  test('an aborted signal ends it before anything is sent', async () => {
    expect(await send([200], { signal: AbortSignal.abort(new Error('stopped')) })).toMatchObject({
      status: 'stopped',
      tries: 0,
    })
  })
})

test.each([
  [null, undefined],
  ['7', 7000],
  [' 0 ', 0],
  ['Thu, 01 Jan 1970 00:00:09 GMT', 8000],
  ['Wed, 31 Dec 1969 00:00:00 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  ['1e3', undefined],
])('Retry-After: %j is %j ms', (value, expected) => {
  expect(readRetryAfter(value, 1000)).toBe(expected)
})
