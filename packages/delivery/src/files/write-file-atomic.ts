import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes into a temporary file beside the target, then renames: a reader sees the old content or the new, never a half. */
export async function writeFileAtomic(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** As {@link writeFileAtomic}, unless the file has this content already; whether it was written. */
export async function writeFileIfChanged(path: string, content: string | Uint8Array): Promise<boolean> {
  const before = await readIfThere(path)
  if (before?.equals(Buffer.from(content))) return false
  await writeFileAtomic(path, content)
  return true
}

/** A file's bytes; undefined when there is none. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
