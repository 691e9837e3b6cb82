import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeAtomic } from '../../../write-atomic.ts'
import { isOurs } from '../strategy-name.ts'
import type { BuildJob, BuildOutcome } from './build-job.ts'

/** Keeps what came out of builds between runs, by all that goes into them. */
export interface BuildCache {
  get(job: BuildJob, state: string): BuildOutcome | null
  set(job: BuildJob, state: string, outcome: BuildOutcome): void
}

/** @param dir Absolute path. */
export function openBuildCache(dir: string): BuildCache {
  mkdirSync(dir, { recursive: true })
  const repository = resolve(import.meta.dirname, '../../../..')
  const [bench, ours] = [
    hashFiles(repository, ['scripts/bench/chunks/build/*.ts']),
    hashFiles(repository, ['packages/{core,vite-plugin}/dist/**/*.js']),
  ]
  const pathOf = ({ scratch: _scratch, ...job }: BuildJob, state: string): string => {
    const key = hash(JSON.stringify([job, state, bench, isOurs(job.strategy) ? ours : null]))
    return join(dir, `${key}.json`)
  }
  return {
    get(job, state) {
      try {
        return JSON.parse(readFileSync(pathOf(job, state), 'utf8')) as BuildOutcome
      } catch {
        return null
      }
    },
    set(job, state, outcome) {
      writeAtomic(pathOf(job, state), JSON.stringify(outcome))
    },
  }
}

function hashFiles(root: string, patterns: readonly string[]): string {
  const sum = createHash('sha256')
  const found = patterns.flatMap((pattern) => globSync(pattern, { cwd: root }))
  const paths = found.filter((path) => !path.endsWith('.test.ts')).toSorted()
  for (const path of paths) sum.update(`${path}\0`).update(readFileSync(join(root, path)))
  return sum.digest('hex')
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}
