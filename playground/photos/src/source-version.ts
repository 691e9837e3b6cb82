import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { dishIndex } from '@bistro/contract'

/** A short hash of everything the pictures come from: the generator's sources and the dish list. */
export async function sourceVersion(): Promise<string> {
  const root = import.meta.dirname
  const files = (await readdir(root, { recursive: true }))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .toSorted()
  const hash = createHash('sha256').update(JSON.stringify(dishIndex))
  for (const file of files) hash.update(file).update(await readFile(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}
