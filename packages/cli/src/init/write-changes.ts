import { chmodSync, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UnwritableFile } from './init-errors.ts'
import type { FileChange } from '../output/diff.ts'

/**
 * Writes all changes or none: every new text goes to a temporary file beside its target first, and only when all of
 * them stand are they renamed into place. Links are followed and modes kept.
 *
 * @throws FP_INIT_UNWRITABLE
 */
export function writeChanges(dir: string, changes: readonly FileChange[]): void {
  const moves: { readonly from: string; readonly to: string }[] = []
  let path = ''
  try {
    for (const change of changes) {
      path = change.path
      const named = join(dir, path)
      const to = existsSync(named) ? realpathSync(named) : named
      const from = `${to}.firstpaint-${process.pid}`
      moves.push({ from, to })
      writeFileSync(from, change.after)
      if (change.before !== null) chmodSync(from, statSync(to).mode)
    }
    for (const { from, to } of moves) renameSync(from, to)
  } catch (error) {
    for (const { from } of moves) rmSync(from, { force: true })
    throw UnwritableFile.because(error, path, (error as Error).message)
  }
}
