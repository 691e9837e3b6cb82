import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mapLimited } from '../files/map-limited.ts'

const isSource = /\.[cm]?[jt]sx?$/
/** Tests and stories build routers of their own, which are not the app's. */
const isAside = /\.(?:test|spec|stories|d)\.[cm]?[jt]sx?$|(?:^|\/)__(?:tests?|mocks)__\//
const skipped = new Set(['node_modules', 'dist', 'build', 'coverage', 'public'])

/** The text of every JavaScript and TypeScript file below a folder, by its path with `/`; dependencies, output and tests left out. */
export async function readSources(root: string): Promise<Map<string, string>> {
  const ids = (await listSources(root, '')).toSorted()
  const texts = await mapLimited(ids, 32, (id) => readFile(join(root, id), 'utf8'))
  return new Map(ids.map((id, index) => [id, texts[index]!]))
}

async function listSources(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true })
  const found = await mapLimited(entries, 8, async (entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      return skipped.has(entry.name) || entry.name.startsWith('.') ? [] : listSources(root, path)
    }
    return entry.isFile() && isSource.test(entry.name) && !isAside.test(path) ? [path] : []
  })
  return found.flat()
}
