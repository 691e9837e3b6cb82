import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { rasterFile } from './image-id.ts'

/**
 * The raster images of a project, absolute. Packages, hidden folders and those named are left out, and so is what a
 * symbolic link leads to.
 */
export async function projectImages(root: string, without: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => [])
  const found = entries.map((entry) => {
    const path = join(root, entry.name)
    if (entry.isFile()) return rasterFile.test(entry.name) ? [path] : []
    const skipped = entry.name === 'node_modules' || entry.name.startsWith('.') || without.includes(path)
    return entry.isDirectory() && !skipped ? projectImages(path, without) : []
  })
  return (await Promise.all(found)).flat()
}
