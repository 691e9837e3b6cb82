import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLogParser } from './parse-log.ts'

const output = [
  '\u0001c3 300 c2\0\nA\0new file\t"q"é.ts\0',
  '\u0001c2 200 c1\0\nR088\0old.ts\0moved.ts\0M\0other.ts\0D\0gone.ts\0C100\0a.ts\0copy.ts\0',
  '\u0001empty 150 c1\0',
  '\u0001c1 100 \0\nA\0old.ts\0T\0link\0',
].join('')

const commits = [
  { hash: 'c3', time: 300_000, root: false, files: [{ path: 'new file\t"q"é.ts', kind: 'added', from: null }] },
  {
    hash: 'c2',
    time: 200_000,
    root: false,
    files: [
      { path: 'moved.ts', kind: 'changed', from: 'old.ts' },
      { path: 'other.ts', kind: 'changed', from: null },
      { path: 'gone.ts', kind: 'removed', from: null },
      { path: 'copy.ts', kind: 'added', from: null },
    ],
  },
  { hash: 'empty', time: 150_000, root: false, files: [] },
  {
    hash: 'c1',
    time: 100_000,
    root: true,
    files: [
      { path: 'old.ts', kind: 'added', from: null },
      { path: 'link', kind: 'changed', from: null },
    ],
  },
]

test('reads commits however the output is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(output.length), { maxLength: 12 }), (places) => {
      const cuts = [0, ...places.toSorted((a, b) => a - b), output.length]
      const parser = createLogParser()
      const found = cuts.slice(1).flatMap((end, index) => parser.push(output.slice(cuts[index], end)))
      expect([...found, ...parser.end()]).toEqual(commits)
    }),
  )
  expect(createLogParser().end()).toEqual([])
})
