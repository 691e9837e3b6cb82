import { expect, test } from 'vitest'
import { chooseRelease } from './choose-release.ts'
import { nextRecord } from './next-record.ts'

const known = ['abc.1', 'abd.2', 'b.3']
const at = (time: string) => ({ at: time, turn: `turn ${time}`, changed: true })
const first = nextRecord({ record: undefined, id: 'abc.1', ...at('1'), releases: ['abc.1'] })
const second = nextRecord({ record: first, id: 'abd.2', ...at('2'), releases: ['abc.1', 'abd.2'] })

test('a release is chosen by name, by its beginning, or as the one before', () => {
  expect(chooseRelease({ wanted: 'b', record: second, known })).toBe('b.3')
  expect(chooseRelease({ wanted: 'abd.2', record: second, known })).toBe('abd.2')
  expect(chooseRelease({ record: second, known })).toBe('abc.1')
})

test('after a killed run it is what that one began, or what was current before it', () => {
  const after = (kind: 'deploy' | 'rollback', id: string): string =>
    chooseRelease({ record: second, known, unfinished: { kind, id } })
  expect(after('rollback', 'b.3')).toBe('b.3')
  // Killed after the record was written: not back again.
  expect(after('rollback', 'abd.2')).toBe('abd.2')
  expect(after('deploy', 'b.3')).toBe('abd.2')
  expect(after('deploy', 'abd.2')).toBe('abc.1')
})

test.each([
  ['ab', known],
  ['x', known],
  ['', known],
  [undefined, ['abd.2']],
])('%j of %j is none', (wanted, there) => {
  const code = 'FP_DELIVERY_RELEASE_UNKNOWN'
  const facts = { record: second, known: there, ...(wanted !== undefined && { wanted }) }
  expect(() => chooseRelease(facts)).toThrow(expect.objectContaining({ code }))
})

test('a record remembers what came before, each release once', () => {
  expect(first).toEqual({ version: 1, current: 'abc.1', at: '1', turn: 'turn 1', history: ['abc.1'], purged: {} })
  expect(second).toMatchObject({ previous: 'abc.1', turnBefore: 'turn 1', history: ['abd.2', 'abc.1'] })
  const back = nextRecord({ record: second, id: 'abc.1', ...at('3'), releases: known.slice(0, 2) })
  expect(back).toMatchObject({ current: 'abc.1', previous: 'abd.2', turnBefore: 'turn 2', history: ['abc.1', 'abd.2'] })
  expect(nextRecord({ record: back, id: 'abc.1', ...at('4'), changed: false, releases: known })).toBe(back)
})

test('pages of a deploy that was cut short may have been served: nothing is said of the turn before', () => {
  const next = nextRecord({ record: second, id: 'c.4', ...at('3'), releases: [...known, 'c.4'] })
  expect(next).toMatchObject({ previous: 'abd.2', history: ['c.4', 'b.3', 'abd.2', 'abc.1'] })
  expect(next).not.toHaveProperty('turnBefore')
  const healed = nextRecord({ record: second, id: 'abd.2', ...at('3'), releases: known })
  expect(healed).toMatchObject({
    current: 'abd.2',
    previous: 'abc.1',
    turn: 'turn 3',
    history: ['abd.2', 'b.3', 'abc.1'],
  })
  expect(healed).not.toHaveProperty('turnBefore')
})
