import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type ChunkFacts, lockfileNames } from '@firstpaint/core/chunks'
import { findConfig } from '../project/find-config.ts'

export interface StaleSourcesOptions {
  readonly facts: ChunkFacts
  /** Absolute path of the app, with its config and lockfile. */
  readonly app: string
  /** Absolute path that modules are named from: Vite's root. */
  readonly root: string
  /** When the facts were written, in ms since 1970. */
  readonly writtenAt: number
}

/**
 * Files that were changed or deleted after the facts were written: the app's modules (a new file counts with the one that
 * imports it), its Vite config and its package manager's lockfile. By their times, as `make` does; a checkout that only
 * renews times costs a needless look at the app and nothing more.
 */
export async function staleSources({ facts, app, root, writtenAt }: StaleSourcesOptions): Promise<string[]> {
  const own = facts.modules.filter((module) => module.package === null && !module.id.startsWith('virtual:'))
  const config = findConfig(app)
  const changed = async (from: string, file: string, mustExist: boolean): Promise<string[]> => {
    const found = await stat(join(from, file.replace(/\?.*$/, ''))).catch(() => undefined)
    if (found === undefined) return mustExist ? [file] : []
    return found.mtimeMs > writtenAt ? [file] : []
  }
  const looked = await Promise.all([
    ...own.map(({ id }) => changed(root, id, !id.startsWith('..'))),
    ...[...lockfileNames, ...(config === undefined ? [] : [config])].map((file) => changed(app, file, false)),
  ])
  return looked.flat().toSorted()
}
