import { expect, test } from 'vitest'
import { createProgress } from './progress.ts'

function record(isTTY: boolean, env: Record<string, string> = {}) {
  const written: string[] = []
  const clock = { time: 0 }
  const stderr = { isTTY, columns: 30, write: (text: string) => written.push(text) }
  return { written, clock, progress: createProgress('measuring', { stderr, env, now: () => clock.time }) }
}

test('draws one line over and over on a terminal, not more often than the eye follows', () => {
  const { written, clock, progress } = record(true)
  progress.update(1, 3, 'assets/a-rather-long-name.js')
  progress.update(2, 3, 'b.js')
  clock.time = 100
  progress.update(3, 3, 'c.js')
  progress.end()
  expect(written).toEqual(['\r\u001B[2Kmeasuring 1/3 asse…ng-name.js', '\r\u001B[2Kmeasuring 3/3 c.js', '\r\u001B[2K'])
  expect(written[0]!.length - '\r\u001B[2K'.length).toBeLessThan(31)
})

test.each([
  ['a pipe', false, {}],
  ['CI', true, { CI: '1' }],
  ['a dumb terminal', true, { TERM: 'dumb' }],
])('prints plain lines at the quarters in %s', (_name, isTTY, env) => {
  const { written, progress } = record(isTTY, env)
  for (let done = 1; done <= 10; done++) progress.update(done, 10, 'x')
  progress.end()
  expect(written).toEqual(['measuring 3/10\n', 'measuring 5/10\n', 'measuring 8/10\n', 'measuring 10/10\n'])
})
