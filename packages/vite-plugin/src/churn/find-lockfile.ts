import { access } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { lockfileNames } from '@firstpaint/core/chunks'
import type { Repository } from './find-repository.ts'

/** The lockfile an app is installed from: the nearest one, from its folder up to the repository's top. Path in the repository. */
export async function findLockfile({ top, prefix }: Repository): Promise<string | undefined> {
  for (let folder = prefix; ; folder = posix.dirname(folder).replace(/^\.$/, '')) {
    for (const name of lockfileNames) {
      const path = posix.join(folder, name)
      if (await exists(join(top, path))) return path
    }
    if (folder === '') return undefined
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
