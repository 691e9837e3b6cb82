import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planCollection, type CollectionLimits, type StoreContents } from './plan-collection.ts'

const limits: CollectionLimits = { now: 1000, maxAge: 500, maxBytes: Infinity, grace: 10, inUse: new Set() }
const entry = (
  key: string,
  usedAt: number,
  bytes = 10,
): { readonly key: string; readonly usedAt: number; readonly bytes: number } => ({ key, usedAt, bytes })

describe('planCollection', () => {
  test('old records go, with files no other record names', () => {
    const contents: StoreContents = {
      records: [
        { ...entry('r/old', 400), files: ['f/old', 'f/shared'] },
        { ...entry('r/new', 600), files: ['f/shared'] },
      ],
      files: [entry('f/old', 0), entry('f/shared', 0), entry('f/nobody', 0), entry('f/written', 995)],
      others: [entry('t/old', 499), entry('t/new', 500)],
    }
    expect(planCollection(contents, limits)).toEqual(['r/old', 't/old', 'f/old', 'f/nobody'])
  })

  test('what is in use stays, with its files', () => {
    const contents: StoreContents = {
      records: [{ ...entry('r/old', 0), files: ['f/old'] }],
      files: [entry('f/old', 0)],
      others: [],
    }
    expect(planCollection(contents, { ...limits, inUse: new Set(['r/old']) })).toEqual([])
    expect(planCollection(contents, { ...limits, maxBytes: 0, inUse: new Set(['r/old']) })).toEqual([])
  })

  test('over the limit of size, trials go first, then what was used longest ago', () => {
    const contents: StoreContents = {
      records: [
        { ...entry('r/a', 700), files: ['f/a', 'f/shared'] },
        { ...entry('r/b', 800), files: ['f/b', 'f/shared'] },
        { ...entry('r/c', 900), files: ['f/c'] },
      ],
      files: ['f/a', 'f/b', 'f/c', 'f/shared'].map((key) => entry(key, 0)),
      others: [entry('t/a', 950)],
    }
    expect(planCollection(contents, { ...limits, maxBytes: 79 })).toEqual(['t/a'])
    expect(planCollection(contents, { ...limits, maxBytes: 50 })).toEqual(['r/a', 't/a', 'f/a'])
    expect(planCollection(contents, { ...limits, maxBytes: 20 })).toEqual([
      'r/a',
      'r/b',
      't/a',
      'f/a',
      'f/b',
      'f/shared',
    ])
  })

  test('laws: nothing protected goes, no record loses a file, the limits hold for the rest', () => {
    const usedAt = fc.integer({ min: 0, max: 1000 })
    const bytes = fc.integer({ min: 1, max: 100 })
    const store = fc.record({
      records: fc.array(
        fc.record({ usedAt, bytes, files: fc.array(fc.nat(9), { maxLength: 4 }), used: fc.boolean() }),
        {
          maxLength: 8,
        },
      ),
      files: fc.array(fc.record({ usedAt, bytes }), { minLength: 10, maxLength: 10 }),
      others: fc.array(fc.record({ usedAt, bytes }), { maxLength: 5 }),
      maxBytes: fc.integer({ min: 0, max: 1500 }),
    })
    fc.assert(
      fc.property(store, (made) => {
        const contents: StoreContents = {
          records: made.records.map((record, index) => ({
            ...record,
            key: `r/${index}`,
            files: record.files.map((file) => `f/${file}`),
          })),
          files: made.files.map((file, index) => ({ ...file, key: `f/${index}` })),
          others: made.others.map((other, index) => ({ ...other, key: `t/${index}` })),
        }
        const inUse = new Set(made.records.flatMap(({ used }, index) => (used ? [`r/${index}`] : [])))
        const given: CollectionLimits = { ...limits, maxBytes: made.maxBytes, inUse }
        const doomed = new Set(planCollection(contents, given))
        const all = [...contents.records, ...contents.files, ...contents.others]
        const isProtected = (candidate: (typeof all)[number]): boolean =>
          inUse.has(candidate.key) || given.now - candidate.usedAt <= given.grace
        for (const one of all) if (isProtected(one)) expect(doomed).not.toContain(one.key)
        const kept = contents.records.filter(({ key }) => !doomed.has(key))
        const named = new Set(kept.flatMap(({ files }) => files))
        for (const file of named) expect(doomed).not.toContain(file)
        for (const { key, usedAt: used } of [...kept, ...contents.others.filter((one) => !doomed.has(one.key))]) {
          expect(inUse.has(key) || given.now - used <= given.maxAge).toBe(true)
        }
        const total = all.reduce((before, one) => before + (doomed.has(one.key) ? 0 : one.bytes), 0)
        if (total > given.maxBytes) {
          expect(kept.every(isProtected)).toBe(true)
          expect(contents.others.filter(({ key }) => !doomed.has(key)).every(isProtected)).toBe(true)
        }
      }),
    )
  })
})
