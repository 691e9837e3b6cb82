import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../../test/temp-dir.ts'
import { undoCommand } from './undo-command.ts'

const changed = { path: 'a.txt', before: 'a', after: 'A' }
const created = { path: 'b.txt', before: null, after: 'B' }

test('git restores what it holds; what is new is removed; else there is no command', () => {
  const dir = tempDir({ 'a.txt': 'a' })
  const git = (...words: string[]): void => {
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...words], {
      cwd: dir,
      stdio: 'ignore',
    })
  }
  git('init')
  expect(undoCommand(dir, [changed, created])).toBeUndefined()
  git('add', '.')
  git('commit', '-m', 'x')
  expect(undoCommand(dir, [changed, created])).toBe('git restore a.txt && rm b.txt')
  expect(undoCommand(dir, [created])).toBe('rm b.txt')
  writeFileSync(join(dir, 'a.txt'), 'not committed')
  expect(undoCommand(dir, [changed])).toBeUndefined()
})
