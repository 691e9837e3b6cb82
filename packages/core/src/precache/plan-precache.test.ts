import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planPrecache } from './plan-precache.ts'
import type { PrecacheFacts, PrecacheFile } from './precache-facts.ts'

const file = (path: string, bytes = 100, kind: PrecacheFile['kind'] = 'js'): PrecacheFile => ({
  path,
  bytes,
  kind,
  hashed: kind !== 'html',
  integrity: `sha384-${path}`,
})

const facts = (given: Partial<PrecacheFacts> = {}): PrecacheFacts => ({
  release: 'r1',
  files: [
    file('index.html', 50, 'html'),
    file('app.js'),
    file('menu.js', 300),
    file('about.js', 200),
    file('shared.js', 100),
    file('inter.woff2', 80, 'font'),
  ],
  shell: ['index.html', 'app.js'],
  routes: [
    { route: '/menu', files: ['index.html', 'app.js', 'menu.js', 'shared.js'] },
    { route: '/about', files: ['index.html', 'app.js', 'about.js'] },
  ],
  lazy: [],
  fonts: ['inter.woff2'],
  pictures: [],
  images: [],
  ...given,
})

const profile = (visits: Readonly<Record<string, number>>): NonNullable<PrecacheFacts['profile']> => ({
  routes: Object.entries(visits).map(([route, count]) => ({ route, visits: count })),
  transitions: [],
})

const ahead = (plan: ReturnType<typeof planPrecache>): string[] =>
  plan.entries.filter(({ when }) => when !== 'use').map((entry) => entry.file)

describe('planPrecache', () => {
  test('the shell first, then fonts, then the routes that cost least; pages have no integrity', () => {
    const plan = planPrecache(facts())
    expect(plan.entries.map(({ file: path, when }) => `${when} ${path}`)).toEqual([
      'install index.html',
      'install app.js',
      'idle inter.woff2',
      'idle about.js',
      'idle menu.js',
      'idle shared.js',
    ])
    expect(plan.entries.map(({ integrity }) => integrity !== undefined)).toEqual([false, true, true, true, true, true])
  })

  test('a profile in which a route is seen most puts it first, and the budget takes the other one away', () => {
    const given = facts({ profile: profile({ '/menu': 90, '/about': 10 }) })
    expect(ahead(planPrecache(given))).toEqual([
      'index.html',
      'app.js',
      'inter.woff2',
      'menu.js',
      'shared.js',
      'about.js',
    ])
    const tight = planPrecache(given, { budget: 700 })
    expect(ahead(tight)).toEqual(['index.html', 'app.js', 'inter.woff2', 'menu.js', 'shared.js'])
    expect(tight.entries.at(-1)).toMatchObject({
      file: 'about.js',
      when: 'use',
      reason: 'Needed by /about, seen 10 times in the field profile. Beyond the budget.',
    })
    expect(ahead(planPrecache(facts({ profile: profile({ '/about': 90 }) }), { budget: 700 }))).toContain('about.js')
  })

  test('arrivals from other routes are visits, too', () => {
    const transitions = [{ from: '/', to: '/menu', count: 50 }]
    const plan = planPrecache(facts({ profile: { ...profile({ '/about': 20 }), transitions } }))
    expect(ahead(plan).indexOf('menu.js')).toBeLessThan(ahead(plan).indexOf('about.js'))
  })

  test('what a route needs is fetched together or not at all', () => {
    const plan = planPrecache(facts({ profile: profile({ '/menu': 1 }) }), { budget: 600 })
    expect(ahead(plan)).toEqual(['index.html', 'app.js', 'inter.woff2'])
  })

  test('a picture is fetched ahead in the size most visitors saw it in, and not without a profile', () => {
    const hero = [400, 800, 1600].map((width) => ({ file: `hero-${width}.avif`, width }))
    const given = facts({
      files: [...facts().files, ...hero.map(({ file: path }) => file(path, 60, 'image'))],
      pictures: [{ source: 'src/hero.jpg', variants: hero }],
    })
    expect(ahead(planPrecache(given)).filter((path) => path.endsWith('.avif'))).toEqual([])
    const slots = {
      'src/hero.jpg': [
        { cssWidth: 360, dpr: 2, viewport: 360, count: 8 },
        { cssWidth: 1200, dpr: 1, viewport: 1280, count: 3 },
      ],
    }
    const plan = planPrecache({ ...given, profile: { routes: [], transitions: [], slots } })
    expect(ahead(plan).filter((path) => path.endsWith('.avif'))).toEqual(['hero-800.avif'])
  })

  test('a logo comes before the routes, a picture of the shell that takes their room after them', () => {
    const given = facts({
      files: [...facts().files, file('logo.svg', 9000, 'image'), file('hall.jpg', 90_000, 'image')],
      images: [{ route: 'the shell', files: ['hall.jpg', 'logo.svg'] }],
    })
    expect(ahead(planPrecache(given)).slice(3)).toEqual(['logo.svg', 'about.js', 'menu.js', 'shared.js', 'hall.jpg'])
    expect(ahead(planPrecache(given, { budget: 20_000 }))).not.toContain('hall.jpg')
  })

  test('what pages never ask for is left out, with the reason', () => {
    const files = [
      ...facts().files,
      file('sw.js'),
      file('app.js.map', 900, 'map'),
      file('robots.txt', 10, 'other'),
      file('film.mp4', 9000, 'media'),
      file('secret.json', 10, 'json'),
    ]
    const plan = planPrecache(facts({ files }), { exclude: ['secret.json'] })
    expect(plan.leftOut.map((left) => left.file)).toEqual([
      'app.js.map',
      'film.mp4',
      'robots.txt',
      'secret.json',
      'sw.js',
    ])
    expect(plan.entries.map((entry) => entry.file)).not.toContain('sw.js')
  })

  test('what the options include comes right after the shell', () => {
    const plan = planPrecache(facts(), { include: ['menu.js'] })
    expect(ahead(plan)[2]).toBe('menu.js')
  })
})

const kinds = ['html', 'js', 'css', 'image', 'font', 'json', 'other'] as const

const anyFacts: fc.Arbitrary<PrecacheFacts> = fc
  .uniqueArray(fc.record({ name: fc.nat(200), bytes: fc.nat(500_000), kind: fc.constantFrom(...kinds) }), {
    minLength: 1,
    maxLength: 30,
    selector: ({ name }) => name,
  })
  .chain((made) => {
    const files = made.map(({ name, bytes, kind }) => file(`f${name}.${kind}`, bytes, kind))
    const some = fc.subarray(files.map(({ path }) => path))
    const route = fc.record({ route: fc.constantFrom('/', '/a', '/b', '/c'), files: some })
    const visits = fc.array(fc.record({ route: fc.constantFrom('/', '/a', '/z'), visits: fc.nat(1000) }))
    return fc.record(
      {
        release: fc.constant('r'),
        files: fc.constant(files),
        shell: some,
        routes: fc.uniqueArray(route, { selector: (one) => one.route }),
        lazy: fc.array(route, { maxLength: 3 }),
        fonts: some,
        pictures: fc.constant([]),
        images: fc.array(route, { maxLength: 3 }),
        profile: fc.record({ routes: visits, transitions: fc.constant([]) }),
      },
      { requiredKeys: ['release', 'files', 'shell', 'routes', 'lazy', 'fonts', 'pictures', 'images'] },
    )
  })
const anyBudget = fc.nat(4_000_000)

describe('laws of planPrecache', () => {
  test('never over a budget, and lean is the beginning of what is fetched ahead', () => {
    fc.assert(
      fc.property(anyFacts, anyBudget, fc.nat(1_000_000), (given, budget, leanBudget) => {
        const plan = planPrecache(given, { budget, leanBudget })
        const fetched = plan.entries.filter(({ when }) => when !== 'use')
        const sum = (entries: typeof fetched): number => entries.reduce((bytes, entry) => bytes + entry.bytes, 0)
        expect(sum(fetched)).toBeLessThanOrEqual(plan.budget)
        const leanIdle = fetched.findLastIndex(({ lean, when }) => lean && when === 'idle')
        expect(sum(fetched.slice(0, leanIdle + 1))).toBeLessThanOrEqual(plan.leanBudget)
        expect(fetched.every(({ lean, when }) => lean || when === 'idle')).toBe(true)
        expect(plan.entries.some(({ when, lean }) => lean && when === 'use')).toBe(false)
      }),
    )
  })

  test('nothing is fetched ahead of a shell that is not complete', () => {
    fc.assert(
      fc.property(anyFacts, anyBudget, (given, budget) => {
        const { entries } = planPrecache(given, { budget })
        const order = entries.map(({ when }) => ['install', 'idle', 'use'].indexOf(when))
        expect(order).toEqual(order.toSorted((a, b) => a - b))
        const idle = entries.some(({ when }) => when === 'idle')
        const missing = entries.some((entry) => given.shell.includes(entry.file) && entry.when !== 'install')
        expect(idle && missing).toBe(false)
      }),
    )
  })

  test('each file has one place, whatever the order it was given in', () => {
    fc.assert(
      fc.property(anyFacts, anyBudget, (given, budget) => {
        const plan = planPrecache(given, { budget })
        const places = [...plan.entries, ...plan.leftOut].map((entry) => entry.file)
        expect(places.toSorted()).toEqual(given.files.map(({ path }) => path).toSorted())
        expect(planPrecache({ ...given, files: given.files.toReversed() }, { budget })).toEqual(plan)
      }),
    )
  })

  test('a larger budget fetches all that a smaller one does', () => {
    fc.assert(
      fc.property(anyFacts, anyBudget, anyBudget, (given, one, other) => {
        const small = new Set(ahead(planPrecache(given, { budget: Math.min(one, other) })))
        const large = new Set(ahead(planPrecache(given, { budget: Math.max(one, other) })))
        expect(small.isSubsetOf(large)).toBe(true)
      }),
    )
  })
})
