import { expect, test } from 'vitest'
import { createRenameFollower } from './follow-renames.ts'
import type { LoggedFile } from './parse-log.ts'

const file = (text: string): LoggedFile => {
  const [letter, path, target] = text.split(' ') as [string, string, string?]
  if (target !== undefined) return { path: target, kind: 'changed', from: path }
  return { path, kind: letter === 'A' ? 'added' : letter === 'D' ? 'removed' : 'changed', from: null }
}

/** Commits from the newest to the oldest; each as `M a.ts, R old new`. */
const followed = (...commits: readonly string[]): string[] => {
  const follow = createRenameFollower()
  return commits.map((text, index) => {
    const { changed, added } = follow({ hash: `${index}`, time: 0, root: false, files: text.split(', ').map(file) })
    return [...changed, ...added.map((path) => `+${path}`)].join(' ')
  })
}

test.each([
  ['one move', ['M c.ts', 'R b.ts c.ts', 'M b.ts', 'A b.ts'], ['c.ts', 'c.ts', 'c.ts', '+c.ts']],
  ['two moves', ['R b c', 'M b', 'R a b', 'M a'], ['c', 'c', 'c', 'c']],
  ['a name used again', ['M a', 'A a', 'R a b', 'M a'], ['a', '+a', 'b', 'b']],
  ['a deleted file', ['D a', 'M a'], ['', '']],
  ['deleted and made anew', ['M a', 'A a', 'D a', 'M a'], ['a', '+a', '', '']],
  ['two names swapped', ['R a b, R b a', 'M a', 'M b'], ['b a', 'b', 'a']],
  ['moved and then deleted', ['D b', 'R a b', 'M a'], ['', '', '']],
])('%s', (_title, commits, expected) => {
  expect(followed(...commits)).toEqual(expected)
})
