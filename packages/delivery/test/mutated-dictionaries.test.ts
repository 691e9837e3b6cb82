import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningServer, startServer } from '../src/server/start-server.ts'
import { decodeBody } from './conformance/decode-body.ts'
import { makeSite } from './conformance/make-site.ts'
import { sendRequest } from './conformance/send-request.ts'
import { dictionaryHeader, earlierPage, earlierScript, siteContent } from './conformance/site-content.ts'

const folder = mkdtempSync(join(tmpdir(), 'firstpaint-mutated-'))
let server: RunningServer
beforeAll(async () => {
  const { dist, manifest } = makeSite(folder)
  server = await startServer({ dist, manifest, port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const paths = ['assets/app-B2b2b2b2.js', 'assets/app-B2b2b2b2.css', 'index.html'] as const
/** What a client may hold: earlier files of this very site, of another one, or one that has been damaged. */
const held = fc.oneof(
  fc.constantFrom(earlierScript, earlierPage),
  fc.constantFrom(...Object.values(siteContent).map(String)),
  fc.tuple(fc.nat(earlierScript.length - 1), fc.constantFrom('x', '')).map(([at, put]) => {
    return earlierScript.slice(0, at) + put + earlierScript.slice(at + 1)
  }),
)
const encodings = fc.shuffledSubarray([
  'gzip',
  'br',
  'zstd',
  'dcb',
  'dcz',
  'identity',
  'br;q=0',
  'dcb;q=0.3',
  '*;q=0.1',
])

/** Half of the clients say exactly what they hold; the others' header was cut, turned or doubled on the way. */
const header = (truth: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(truth) },
    fc.nat(truth.length - 1).map((at) => truth.slice(0, at) + truth.slice(at + 1)),
    fc.tuple(fc.nat(truth.length - 1), fc.constantFrom('A', '/', '=', ':', ' ')).map(([at, put]) => {
      return truth.slice(0, at) + put + truth.slice(at + 1)
    }),
    fc.constantFrom(`${truth}, ${truth}`, `${truth};a=1`, truth.toLowerCase(), ` ${truth}`),
  )

test('600 mutated dictionary requests: every answer decodes with what the client holds, to the right bytes', async () => {
  let deltas = 0
  const one = fc
    .record({ path: fc.constantFrom(...paths), encodings, content: held })
    .chain((asked) => header(dictionaryHeader(asked.content)).map((sent) => ({ ...asked, sent })))
  await fc.assert(
    fc.asyncProperty(one, async ({ path, encodings: accepted, content, sent }) => {
      const headers = { 'accept-encoding': accepted.join(', '), 'available-dictionary': sent }
      const answer = await sendRequest({ origin: server.origin, method: 'GET', path: `/${path}`, headers })
      if (answer.status === 406) return
      const encoding = answer.headers['content-encoding']
      // Only what this client holds is at hand, so a delta against anything else fails here, as in a browser.
      const decoded = decodeBody(answer.body, encoding, [Buffer.from(content)])
      expect(decoded.equals(Buffer.from(siteContent[path] as string))).toBe(true)
      if (encoding === 'dcb' || encoding === 'dcz') deltas += 1
    }),
    { numRuns: 600, seed: 9842 },
  )
  expect(deltas).toBeGreaterThan(20)
  console.log(`${deltas} of 600 answers were deltas`)
})
