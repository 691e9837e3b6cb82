import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ChangeHistory, emptyHistory } from './change-history.ts'
import { churnPriors, estimateChurn } from './churn.ts'

const day = 86_400_000
const app = (id: string) => ({ id, package: null })
const dependency = (name: string, file = 'index.js') => ({
  id: `node_modules/${name}/${file}`,
  package: { name, version: null },
})
const history = (given: Partial<ChangeHistory>): ChangeHistory => ({ ...emptyHistory(), ...given })
/** One commit a day, from day 0 on, each with the files it changed. */
const daily = (...changes: readonly (readonly string[])[]): ChangeHistory =>
  history({ commits: changes.map((changed, index) => ({ time: index * day, changed, added: [] })) })

const of = (modules: Parameters<typeof estimateChurn>[0]['modules'], past: ChangeHistory, now = 100 * day) =>
  Object.fromEntries([...estimateChurn({ modules, history: past, now })].map(([id, churn]) => [id, churn.probability]))

test('without history the priors speak', () => {
  const modules = [app('src/a.ts'), app('src/api.gen.ts'), dependency('react'), app('virtual:x')]
  expect(Object.values(of(modules, emptyHistory()))).toEqual([
    churnPriors.app,
    churnPriors.generated,
    churnPriors.package,
    churnPriors.virtual,
  ])
})

test('one commit makes no certainty; many do', () => {
  const one = of([app('a'), app('b')], daily(['a']))
  expect(one['a']).toBeGreaterThan(one['b']!)
  expect(one['a']).toBeLessThan(0.2)
  const many = of([app('a'), app('b')], daily(...Array.from({ length: 200 }, () => ['a'])), 200 * day)
  expect(many['a']).toBeGreaterThan(0.8)
  expect(many['b']).toBeLessThan(0.15)
})

test('recent changes count more, and the half-life is in days', () => {
  const past = daily(['old'], ...Array.from({ length: 198 }, () => ['other']), ['new'])
  const modules = [app('old'), app('new')]
  const churn = of(modules, past, 200 * day)
  expect(churn['new']).toBeGreaterThan(churn['old']!)
  const flat = estimateChurn({ modules, history: past, now: 200 * day, halfLife: 1e9 })
  expect(flat.get('new')!.probability).toBeCloseTo(flat.get('old')!.probability, 6)
})

test('a file is judged by the deploys it lived through', () => {
  const quiet = Array.from({ length: 40 }, () => ['other'])
  const past = daily(...quiet, ['young', 'old'], ['young', 'old'])
  const born = history({ commits: [...past.commits, { time: 39 * day, changed: [], added: ['young'] }] })
  const churn = estimateChurn({ modules: [app('young'), app('old')], history: born, now: 42 * day })
  expect(churn.get('young')).toMatchObject({ changes: 2, deploys: 2 })
  expect(churn.get('old')).toMatchObject({ changes: 2, deploys: 42 })
  expect(churn.get('young')!.probability).toBeGreaterThan(churn.get('old')!.probability)
})

test('commits of one day are one deploy; tagged deploys take what came before them', () => {
  const commits = [0, 1, 2, 26].map((hour) => ({ time: hour * 3_600_000, changed: ['a'], added: [] }))
  const deploysOf = (given: Partial<ChangeHistory>): unknown =>
    estimateChurn({ modules: [app('a')], history: history({ commits, ...given }), now: 2 * day }).get('a')
  expect(deploysOf({})).toMatchObject({ changes: 2, deploys: 2 })
  expect(deploysOf({ deployTimes: [30 * 3_600_000, 1.5 * 3_600_000, 2.5 * 3_600_000] })).toMatchObject({ deploys: 3 })
  expect(deploysOf({ deployTimes: [1.5 * 3_600_000] })).toMatchObject({ changes: 1, deploys: 1 })
})

test('packages change as the lockfile says, all their modules alike, since it is known', () => {
  const past = history({
    commits: Array.from({ length: 20 }, (_, index) => ({ time: index * day, changed: ['src/a.ts'], added: [] })),
    lockfile: [12, 14, 16].map((at) => ({ time: at * day, changed: ['fast', 'unused'], added: [] })),
    lockfileSince: 10 * day,
  })
  const modules = [dependency('fast'), dependency('fast', 'b.js'), dependency('slow')]
  const churn = estimateChurn({ modules, history: past, now: 20 * day })
  expect(churn.get('node_modules/fast/index.js')).toMatchObject({ changes: 3, deploys: 9 })
  expect(churn.get('node_modules/fast/b.js')).toEqual(churn.get('node_modules/fast/index.js'))
  expect(churn.get('node_modules/slow/index.js')).toMatchObject({ changes: 0, deploys: 9 })
})

test('a lockfile that changes other packages only is no deploy of this app', () => {
  const lockfile = [{ time: day, changed: ['elsewhere'], added: [] }]
  const past = history({ lockfile, lockfileSince: 0 })
  expect(
    estimateChurn({ modules: [dependency('react')], history: past, now: day }).get('node_modules/react/index.js'),
  ).toEqual({
    probability: churnPriors.package,
    changes: 0,
    deploys: 0,
  })
})

const names = ['a', 'b', 'c', 'src/api.gen.ts']
const commit = fc.record({
  time: fc.integer({ min: 0, max: 400 }).map((at) => at * day),
  changed: fc.subarray(names),
  added: fc.subarray(names, { maxLength: 1 }),
})
const lock = fc.record({
  time: fc.integer({ min: 0, max: 400 }).map((at) => at * day),
  changed: fc.subarray(['react', 'zod']),
  added: fc.subarray(['zod']),
})
const anyHistory = fc.record({
  commits: fc.array(commit, { maxLength: 30 }),
  lockfile: fc.array(lock, { maxLength: 10 }),
  lockfileSince: fc.option(fc.integer({ min: 0, max: 400 * day })),
  deployTimes: fc.option(fc.array(fc.integer({ min: 0, max: 400 * day }), { maxLength: 8 })),
  notes: fc.constant([]),
})
const modules = [...names.map(app), dependency('react'), dependency('zod'), app('virtual:x')]

test('law: every probability lies strictly between 0 and 1', () => {
  fc.assert(
    fc.property(anyHistory, fc.integer({ min: 0, max: 500 }), (past, at) => {
      for (const probability of Object.values(of(modules, past, at * day))) {
        expect(probability).toBeGreaterThan(0)
        expect(probability).toBeLessThan(1)
      }
    }),
  )
})

test('law: the order of modules, commits and files does not matter', () => {
  fc.assert(
    fc.property(anyHistory, (past) => {
      const turned = {
        ...past,
        commits: past.commits.toReversed().map((one) => ({ ...one, changed: one.changed.toReversed() })),
        lockfile: past.lockfile.toReversed(),
        deployTimes: past.deployTimes?.toReversed() ?? null,
      }
      const [straight, back] = [of(modules, past), of(modules.toReversed(), turned)]
      for (const { id } of modules) expect(back[id]).toBeCloseTo(straight[id]!, 12)
    }),
  )
})

test('law: one more change of a file in a deploy there was never lowers its churn, nor raises the others’ above it', () => {
  fc.assert(
    fc.property(fc.array(commit, { minLength: 1, maxLength: 20 }), fc.nat(), (commits, pick) => {
      const at = pick % commits.length
      // Every commit touches something else, so that the deploys are the same before and after.
      const full = commits.map((one) => ({ ...one, changed: [...one.changed, 'other'] }))
      const more = full.with(at, { ...full[at]!, changed: [...full[at]!.changed, 'a'] })
      const before = of(modules, history({ commits: full }))
      const after = of(modules, history({ commits: more }))
      expect(after['a']).toBeGreaterThanOrEqual(before['a']!)
      expect(after['a']! - before['a']!).toBeGreaterThanOrEqual(after['b']! - before['b']! - 1e-12)
    }),
  )
})

test('law: of two files of the same age, the one changed in more of the same deploys has the higher churn', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 40 })
  fc.assert(
    fc.property(days, days, (some, others) => {
      const all = new Set([...some, ...others])
      const past = daily(
        ...Array.from({ length: 100 }, (_, at) => [
          'x',
          ...(some.includes(at) ? ['few'] : []),
          ...(all.has(at) ? ['many'] : []),
        ]),
      )
      const churn = of([app('few'), app('many')], past)
      expect(churn['many']).toBeGreaterThanOrEqual(churn['few']!)
    }),
  )
})
