import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PreparedObject, CurrentRelease } from './deploy-object.ts'
import { planPrune } from './plan-prune.ts'
import { releaseKey, storedKey } from './release-keys.ts'

const STAGES = ['assets', 'pages', 'files', 'entry', 'worker'] as const

const object = (key: string, stage: PreparedObject['stage']): PreparedObject => ({
  key,
  stage,
  headers: [],
  bytes: 1,
  fingerprint: '1.a',
})
const record = (history: readonly string[], more: Partial<CurrentRelease> = {}): CurrentRelease => ({
  version: 1,
  current: history[0]!,
  at: '',
  turn: 't',
  history,
  purged: {},
  ...more,
})

describe('planPrune', () => {
  test('pages go before what they name, descriptions last', () => {
    const releases = [
      { id: 'new', objects: [object('index.html', 'entry'), object('shared.js', 'assets')] },
      {
        id: 'old',
        objects: [
          object('index.html', 'entry'),
          object('old.html', 'pages'),
          object('old.txt', 'files'),
          object('shared.js', 'assets'),
          object('old.js', 'assets'),
        ],
      },
    ]
    const keys = ['index.html', 'old.html', 'old.txt', 'shared.js', 'old.js', 'foreign.js', releaseKey('old')]
    const held = new Set([...keys, storedKey('old', 'index.html')])
    expect(planPrune({ record: record(['new', 'old']), releases, held, keep: 1 })).toEqual({
      kept: ['new'],
      removed: ['old'],
      deletes: [['old.html'], ['old.txt'], [storedKey('old', 'index.html'), 'old.js'], [releaseKey('old')]],
    })
    const before = record(['new', 'old'], { previous: 'old' })
    expect(planPrune({ record: before, releases, held, keep: 1 }).deletes).toEqual([])
  })

  test('never touches what a kept release names; keeps the current, the previous and the unfinished', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f']
    const release = fc.record({
      objects: fc.uniqueArray(fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...STAGES)), {
        selector: ([key]) => key,
      }),
    })
    fc.assert(
      fc.property(fc.array(release, { minLength: 1, maxLength: 8 }), fc.nat(8), fc.nat(8), (drawn, keep, last) => {
        const releases = drawn.map(({ objects }, index) => ({
          id: `r${index}`,
          objects: objects.map(([key, stage]) => object(key, stage)),
        }))
        const ids = releases.map(({ id }) => id)
        const history = ids.slice(0, Math.max(1, ids.length - 1))
        const previous = history[last % history.length]!
        const held = new Set([...keys, ...ids.map(releaseKey)])
        const plan = planPrune({ record: record(history, { previous }), releases, held, keep })
        expect(plan.kept).toEqual(expect.arrayContaining([history[0], previous, ...ids.slice(history.length)]))
        expect([...plan.kept, ...plan.removed].toSorted()).toEqual(ids)
        const named = releases
          .filter(({ id }) => plan.kept.includes(id))
          .flatMap(({ id, objects }) => [releaseKey(id), ...objects.map(({ key }) => key)])
        expect(plan.deletes.flat().filter((key) => named.includes(key))).toEqual([])
      }),
    )
  })
})
