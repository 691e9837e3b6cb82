/**
 * Keeps the top of the repository small enough to read at one glance: exactly these files and folders, and dotfiles.
 *
 *   node scripts/check/top-level.ts [--root DIR]
 */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkTopLevel } from './top-level/check-top-level.ts'
import { reportViolations } from './violation.ts'

const { values } = parseArgs({
  options: { root: { type: 'string', default: resolve(import.meta.dirname, '../..') } },
})

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: values.root,
  encoding: 'utf8',
})
const files = listed.split('\0').filter(Boolean)
process.exitCode = reportViolations('top level', checkTopLevel(files), 'nothing is missing and nothing is extra.')
