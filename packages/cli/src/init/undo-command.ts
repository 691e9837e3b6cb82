import { spawnSync } from 'node:child_process'
import type { FileChange } from '../output/diff.ts'

/** The shell command that takes the changes back, or undefined where git cannot bring a changed file back. */
export function undoCommand(dir: string, changes: readonly FileChange[]): string | undefined {
  const changed = changes.filter(({ before }) => before !== null).map(({ path }) => path)
  const created = changes.filter(({ before }) => before === null).map(({ path }) => path)
  if (changed.length > 0 && !isCommitted(dir, changed)) return undefined
  const restore = changed.length > 0 ? [`git restore ${changed.join(' ')}`] : []
  const remove = created.length > 0 ? [`rm ${created.join(' ')}`] : []
  return [...restore, ...remove].join(' && ')
}

/** Git holds these files exactly as they are on disk: restoring them loses nothing else. */
function isCommitted(dir: string, paths: readonly string[]): boolean {
  const git = (words: readonly string[]): boolean =>
    spawnSync('git', [...words, '--', ...paths], { cwd: dir, stdio: 'ignore' }).status === 0
  return git(['ls-files', '--error-unmatch']) && git(['diff', '--quiet', 'HEAD'])
}
