import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HeldObject, PreparedObject } from './deploy-object.ts'
import { type DeployPlan, type DeployStep, planDeploy, planRollback } from './plan-deploy.ts'
import { releaseKey, storedKey } from './release-keys.ts'

const ID = 'site.0001'
const STAGES = ['assets', 'files', 'pages', 'entry', 'worker'] as const
const ORDER = ['assets', 'stored', 'release', 'files', 'pages', 'entry', 'worker']

const object: fc.Arbitrary<PreparedObject> = fc.record({
  key: fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', 'c') }),
  stage: fc.constantFrom(...STAGES),
  headers: fc.constant([]),
  bytes: fc.nat(1000),
  fingerprint: fc.constantFrom('1.a', '1.b'),
})
const site = fc.uniqueArray(object, { selector: ({ key }) => key, maxLength: 12 })

/** Does a step, as a bucket would. */
function apply(step: DeployStep, bucket: Map<string, HeldObject>): void {
  if (step.action === 'write') bucket.set(step.key, { bytes: 1 })
  else {
    if (step.action === 'copy') expect(bucket.get(step.from)).toMatchObject({ fingerprint: step.object.fingerprint })
    bucket.set(step.key, { bytes: step.object.bytes, fingerprint: step.object.fingerprint })
  }
}

const stepsOf = ({ stages }: DeployPlan): readonly DeployStep[] => stages.flatMap(({ steps }) => steps)

describe('planDeploy', () => {
  test('cut short anywhere and planned again, it does only the rest and ends with everything in place', () => {
    fc.assert(
      fc.property(site, fc.nat(60), (objects, cut) => {
        const held = new Map<string, HeldObject>()
        const first = planDeploy({ id: ID, objects, held })
        const done = stepsOf(first).slice(0, cut)
        for (const step of done) apply(step, held)
        const second = planDeploy({ id: ID, objects, held })
        expect(stepsOf(second)).toEqual(stepsOf(first).slice(done.length))
        for (const step of stepsOf(second)) apply(step, held)
        expect(planDeploy({ id: ID, objects, held }).stages).toEqual([])
        for (const { key, fingerprint } of objects) expect(held.get(key)?.fingerprint).toBe(fingerprint)
        expect(planRollback({ id: ID, objects, held }).stages).toEqual([])
      }),
    )
  })

  test('stages come in their order, and nothing live changes before every asset and the release are there', () => {
    fc.assert(
      fc.property(site, (objects) => {
        const { stages } = planDeploy({ id: ID, objects, held: new Map() })
        const names = stages.map(({ stage }) => stage)
        expect(names).toEqual(ORDER.filter((name) => names.some((stage) => stage === name)))
        expect(stages.some(({ steps }) => steps.length === 0)).toBe(false)
        for (const { stage, steps } of stages) {
          const isLive = !['assets', 'stored', 'release'].includes(stage)
          expect(steps.every(({ action }) => (action === 'copy') === isLive)).toBe(true)
        }
      }),
    )
  })

  test('counts what it does and what it leaves', () => {
    const objects: PreparedObject[] = [
      { key: 'a.js', stage: 'assets', headers: [], bytes: 10, fingerprint: '1.a' },
      { key: 'b.js', stage: 'assets', headers: [], bytes: 20, fingerprint: '2.a' },
      { key: 'index.html', stage: 'entry', headers: [], bytes: 5, fingerprint: '3.a' },
    ]
    const held = new Map<string, HeldObject>([
      ['a.js', { bytes: 10, fingerprint: '1.a' }],
      ['index.html', { bytes: 5, fingerprint: '4.a' }],
    ])
    const { totals } = planDeploy({ id: ID, objects, held })
    expect(totals).toEqual({ uploads: 2, copies: 1, skipped: 1, bytes: 25 })
  })

  test('a hashed name with other content is refused; other headers and another packing are not', () => {
    const asset = (fingerprint: string, encoding?: string): PreparedObject => ({
      key: 'assets/a-1.js',
      stage: 'assets',
      headers: encoding === undefined ? [] : [['content-encoding', encoding]],
      bytes: 3,
      fingerprint,
    })
    const held = new Map([['assets/a-1.js', { bytes: 3, fingerprint: 'old.x' }]])
    const plan = (one: PreparedObject): DeployPlan => planDeploy({ id: ID, objects: [one], held })
    expect(() => plan(asset('new.x'))).toThrow(expect.objectContaining({ code: 'FP_DELIVERY_ASSET_CHANGED' }))
    expect(plan(asset('old.y')).totals.uploads).toBe(1)
    expect(plan(asset('new.x', 'br')).totals.uploads).toBe(1)
    held.set('assets/a-1.js', { bytes: 3 } as never)
    expect(plan(asset('new.x')).totals.uploads).toBe(1)
  })
})

describe('planRollback', () => {
  const objects: readonly PreparedObject[] = [
    { key: 'a.js', stage: 'assets', headers: [], bytes: 10, fingerprint: '1.a' },
    { key: 'index.html', stage: 'entry', headers: [], bytes: 5, fingerprint: '3.a' },
  ]
  test('copies back what changed, and names what is gone', () => {
    const held = new Map<string, HeldObject>([
      ['a.js', { bytes: 10 }],
      ['index.html', { bytes: 5, fingerprint: '4.a' }],
      [storedKey(ID, 'index.html'), { bytes: 5 }],
      [releaseKey(ID), { bytes: 1 }],
    ])
    expect(stepsOf(planRollback({ id: ID, objects, held }))).toEqual([
      { action: 'copy', key: 'index.html', from: storedKey(ID, 'index.html'), object: objects[1] },
    ])
    held.set('a.js', { bytes: 9 })
    held.delete(storedKey(ID, 'index.html'))
    expect(() => planRollback({ id: ID, objects, held })).toThrow(
      expect.objectContaining({
        code: 'FP_DELIVERY_RELEASE_INCOMPLETE',
        message: expect.stringContaining('a.js, __releases/site.0001/files/index.html'),
      }),
    )
  })
})
