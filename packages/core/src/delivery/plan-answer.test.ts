import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnswerPlan } from './answer-plan.ts'
import { fileOf, get, knownHash, knownHeader, manifestOf, navigating, pageOf } from './delivery.fixture.ts'
import type { DeliveryRequest } from './delivery-request.ts'
import { indexDelivery } from './index-delivery.ts'
import { planAnswer } from './plan-answer.ts'

const index = indexDelivery(manifestOf())
const header = (plan: AnswerPlan, name: string): string | undefined => plan.headers.find(([key]) => key === name)?.[1]
const app = '/assets/app-1.js'

describe('below a base', () => {
  const shop = indexDelivery(manifestOf({ base: '/shop/' }))

  test('files, folders and deep links count from it', () => {
    expect(planAnswer(shop, get('/shop/assets/app-1.js'))).toMatchObject({ kind: 'file', status: 200 })
    expect(planAnswer(shop, get('/shop/deep/link', navigating))).toMatchObject({ kind: 'fallback', status: 200 })
    const about = planAnswer(shop, get('/shop/about?x=1'))
    expect([about.status, header(about, 'location')]).toEqual([308, '/shop/about/?x=1'])
  })

  test('the base without its slash leads to it; what is outside is missing', () => {
    const bare = planAnswer(shop, get('/shop?x=1'))
    expect([bare.status, header(bare, 'location')]).toEqual([308, '/shop/?x=1'])
    expect(planAnswer(shop, get('/', navigating)).status).toBe(404)
    expect(planAnswer(shop, get('/shopping/', navigating)).status).toBe(404)
  })
})

test('a redirect never leaves the site', () => {
  const odd = indexDelivery(manifestOf({ files: [pageOf('index.html'), pageOf('evil.com/index.html')] }))
  expect(planAnswer(odd, get('//evil.com')).status).toBe(404)
  expect(header(planAnswer(odd, get('/evil.com')), 'location')).toBe('/evil.com/')
  const control = header(planAnswer(odd, get('/evil.com?a=\r\nset-cookie: x')), 'location')
  expect(control).toBe('/evil.com/?a=%0D%0Aset-cookie:%20x')
})

test('a whole URL as the target is read by its path', () => {
  expect(planAnswer(index, get('http://example.com/assets/app-1.js?x')).kind).toBe('file')
  expect(planAnswer(index, get('https://example.com', navigating)).kind).toBe('page')
})

test('an address with a hash in it means the path before it', () => {
  expect(planAnswer(index, get('/assets/app-1.js#part')).kind).toBe('file')
})

test('a segment with an escaped slash belongs to the app, and names no file', () => {
  expect(planAnswer(index, get('/assets%2Fapp-1.js')).status).toBe(404)
  expect(planAnswer(index, get('/menu/a%2Fb', navigating))).toMatchObject({ kind: 'fallback', status: 200 })
})

describe('routes', () => {
  const hints = [{ path: 'assets/app-1.js', rel: 'modulepreload', crossorigin: true }] as const
  const routed = indexDelivery(
    manifestOf({
      routes: [
        { pattern: '/about', page: 'about/index.html', hints },
        { pattern: '/', page: 'index.html', hints },
        { pattern: '/Docs/*', page: 'about/index.html', hints: [] },
      ],
    }),
  )
  const link = '</assets/app-1.js>; rel=modulepreload; crossorigin'

  test('hints go with the page of the route, whichever way it is asked for', () => {
    for (const path of ['/', '/about', '/about/']) {
      const plan = planAnswer(routed, get(path, navigating))
      expect([plan.status, header(plan, 'link'), plan.hints]).toEqual([200, link, [link]])
    }
  })

  test('a page the client has needs no hints', () => {
    const etag = header(planAnswer(routed, get('/', navigating)), 'etag')!
    const plan = planAnswer(routed, get('/', { ...navigating, 'if-none-match': etag }))
    expect([plan.status, header(plan, 'link'), plan.hints]).toEqual([304, undefined, []])
  })

  test('a star takes any depth, and letter case does not matter', () => {
    const plan = planAnswer(routed, get('/docs/a/b', navigating))
    expect(plan.body).toMatchObject({ file: { path: 'about/index.html' } })
  })
})

test('without a fallback an unknown address is a 404, with the page for it where there is one', () => {
  const { fallback: _, ...rest } = manifestOf({
    files: [pageOf('index.html'), pageOf('404.html')],
    notFound: '404.html',
  })
  const plan = planAnswer(indexDelivery(rest), get('/x', { ...navigating, 'accept-encoding': 'br' }))
  expect(plan).toMatchObject({ kind: 'missing', status: 404, body: { path: '404.html.br' } })
  expect(header(plan, 'content-encoding')).toBe('br')
})

describe('encoding on the way', () => {
  const made = indexDelivery(
    manifestOf({
      files: [
        fileOf('a.js', { variants: [], deltas: [], bytes: 5000 }),
        fileOf('b.js', { variants: [], deltas: [], bytes: 50 }),
        fileOf('c.png', { variants: [], deltas: [], type: 'image/png' }),
      ],
    }),
    { encoders: ['br', 'gzip'] },
  )
  const all = { 'accept-encoding': 'gzip, br' }

  test('is asked for only where a file has no variant, is worth it, and shrinks', () => {
    const plan = planAnswer(made, get('/a.js', all))
    expect(plan.body).toMatchObject({ path: 'a.js', compress: 'br' })
    expect(header(plan, 'content-length')).toBeUndefined()
    expect(header(plan, 'vary')).toBe('accept-encoding')
    for (const path of ['/b.js', '/c.png']) {
      const whole = planAnswer(made, get(path, all))
      expect(whole.body).not.toHaveProperty('compress')
      expect(header(whole, 'vary')).toBeUndefined()
    }
  })

  test('never for a part', () => {
    const plan = planAnswer(made, get('/a.js', { ...all, range: 'bytes=0-9' }))
    expect(plan).toMatchObject({ status: 206, body: { path: 'a.js', range: { first: 0, last: 9 } } })
    expect(plan.body).not.toHaveProperty('compress')
  })
})

test("later headers take the place of earlier ones: the file's own win", () => {
  const file = fileOf('x.txt', { caching: 'revalidate', headers: [['x-frame-options', 'DENY']] })
  const headers = { all: [['x-frame-options', 'SAMEORIGIN']], immutable: [], page: [], revalidate: [] } as const
  const plan = planAnswer(indexDelivery(manifestOf({ files: [file], headers })), get('/x.txt'))
  expect(plan.headers.filter(([name]) => name === 'x-frame-options')).toEqual([['x-frame-options', 'DENY']])
})

test('HEAD has the headers of GET and no body; a range means nothing to it', () => {
  const headers = { 'accept-encoding': 'br', range: 'bytes=0-1' }
  const head = planAnswer(index, { ...get(app, headers), method: 'HEAD' })
  expect(head.headers).toEqual(planAnswer(index, get(app, { 'accept-encoding': 'br' })).headers)
  expect(head.body).toEqual({ from: 'nothing' })
})

const encodingName = fc.constantFrom('br', 'gzip', 'zstd', 'dcb', 'dcz', 'identity', '*', 'x-gzip', 'BR')
const weight = fc.constantFrom('', ';q=0', ';q=0.5', ';q=1', '; q=0.000', ';q=2', ';q=x')
const encodingList = fc
  .array(
    fc.tuple(encodingName, weight).map((parts) => parts.join('')),
    { maxLength: 6 },
  )
  .map((list) => list.join(', '))
const dictionary = fc.constantFrom(
  undefined,
  knownHeader,
  `:${'A'.repeat(43)}=:`,
  knownHeader.slice(1),
  `${knownHeader}, ${knownHeader}`,
  'x',
)

test('laws: no form the client refuses, no delta but on its own dictionary, always a length or an encoder', () => {
  fc.assert(
    fc.property(encodingList, dictionary, fc.constantFrom(app, '/', '/deep'), (accept, held, target) => {
      const plan = planAnswer(
        index,
        get(target, { ...navigating, 'accept-encoding': accept, 'available-dictionary': held }),
      )
      const encoding = header(plan, 'content-encoding')
      const items = accept
        .toLowerCase()
        .split(',')
        .map((item) => item.trim())
      const refused = (name: string): boolean => {
        const last = items
          .filter((item) => /^[^;]+(?:; ?q=(?:0|0\.5|1|0\.000))?$/.test(item))
          .findLast((item) => item.split(';')[0] === name)
        return last !== undefined && /q=0(?:\.0+)?$/.test(last)
      }
      if (plan.status === 406) return refused('identity') || refused('*')
      if (encoding === undefined) return !refused('identity')
      if (encoding === 'dcb' || encoding === 'dcz')
        return held === knownHeader && !refused(encoding) && items.some((item) => item.startsWith(encoding))
      return !refused(encoding) && items.some((item) => item.startsWith(encoding) || item.startsWith('*'))
    }),
    { numRuns: 2000 },
  )
})

test('laws: an index that has answered before answers as a new one does, and remembers a bounded lot', () => {
  const warm = indexDelivery(manifestOf())
  const target = fc.oneof(
    fc.constantFrom(app, '/', '/about', '/about/', '/deep', '/x/../y', '/about?x=1', '/robots.txt'),
    fc.webPath(),
  )
  const range = fc.constantFrom(undefined, 'bytes=0-1', 'bytes=9999999-')
  const method = fc.constantFrom('GET', 'HEAD')
  fc.assert(
    fc.property(
      target,
      encodingList,
      dictionary,
      range,
      fc.boolean(),
      method,
      (path, accept, held, part, page, verb) => {
        const headers = { 'accept-encoding': accept, 'available-dictionary': held, range: part }
        const request = { ...get(path, page ? { ...navigating, ...headers } : headers), method: verb }
        expect(planAnswer(warm, request)).toEqual(planAnswer(indexDelivery(manifestOf()), request))
      },
    ),
    { numRuns: 200 },
  )
  expect(planAnswer(warm, get('/', navigating))).toBe(planAnswer(warm, get('/', navigating)))
  for (let at = 0; at < 999; at++) planAnswer(warm, get(`/about${'/%61'.repeat(at % 2)}#${at}`, navigating))
  expect(warm.pages.size).toBeLessThanOrEqual(3 * warm.files.size)
})

test('laws: a hash with one bit turned gets no delta', () => {
  fc.assert(
    fc.property(fc.nat(31), fc.nat(7), (at, bit) => {
      const bytes = Uint8Array.from({ length: 32 }, () => 0xab)
      bytes[at]! ^= 1 << bit
      const held = `:${btoa(String.fromCharCode(...bytes))}:`
      const plan = planAnswer(index, get(app, { 'accept-encoding': 'br, dcb, dcz', 'available-dictionary': held }))
      expect(header(plan, 'content-encoding')).toBe('br')
    }),
  )
  const exact = planAnswer(index, get(app, { 'accept-encoding': 'br, dcb', 'available-dictionary': knownHeader }))
  expect(exact.body).toMatchObject({ path: '__d/x/assets/app-1.js.dcb' })
  expect(knownHash).toBe(Buffer.from(knownHeader.slice(1, -1), 'base64').toString('hex'))
})

test('laws: nothing a client can send makes it throw, or answers with a file the manifest does not list', () => {
  const listed = new Set(
    manifestOf().files.flatMap(({ path, variants, deltas }) => [
      path,
      ...variants.map((v) => v.path),
      ...deltas.map((d) => d.path),
    ]),
  )
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('*', '"', ':', 'bytes=-', 'bytes=9-1'),
  )
  const piece = fc.constantFrom(
    '/',
    '..',
    '.',
    '%2e',
    '%2f',
    '%5c',
    '%00',
    '%',
    'assets',
    'app-1.js',
    'about',
    '?',
    '#',
    '\\',
    'é',
    '\ud800',
    '//',
    'http://',
  )
  const target = fc.oneof(
    text,
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.webUrl(),
  )
  const names = [
    'accept',
    'accept-encoding',
    'available-dictionary',
    'if-none-match',
    'if-range',
    'range',
    'sec-fetch-dest',
  ]
  const headers = fc.dictionary(fc.constantFrom(...names), fc.oneof(text, fc.array(text, { maxLength: 2 })))
  const method = fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'POST', '')
  fc.assert(
    fc.property(fc.record<DeliveryRequest>({ method, target, headers }), (request) => {
      const plan = planAnswer(index, request)
      for (const [name, value] of plan.headers) {
        expect(name).toMatch(/^[a-z-]+$/)
        expect(value).toMatch(/^[\x20-\x7e]*$/)
      }
      if (plan.body.from === 'file') {
        expect(listed).toContain(plan.body.path)
        const { range, bytes } = plan.body
        if (range) expect(range.first >= 0 && range.first <= range.last && range.last < bytes).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
  // Thousands of requests, which on a busy machine take longer than a test usually may.
}, 30_000)

test('laws: a part and the entity tag it is asked with agree', () => {
  const etag = header(planAnswer(index, get(app)), 'etag')!
  fc.assert(
    fc.property(fc.nat(1200), fc.nat(1200), fc.boolean(), (first, last, known) => {
      const plan = planAnswer(index, get(app, { range: `bytes=${first}-${last}`, 'if-range': known ? etag : '"x"' }))
      if (!known || last < first) expect(plan.status).toBe(200)
      else if (first >= 1000) expect(plan.status).toBe(416)
      else expect(plan.body).toMatchObject({ range: { first, last: Math.min(last, 999) } })
    }),
  )
})
