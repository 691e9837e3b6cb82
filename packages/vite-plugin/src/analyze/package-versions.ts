import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Looks up the version of an installed package, once per install; null when its package.json is not on this machine. */
export function packageVersions(): (installFolder: string) => Promise<string | null> {
  const known = new Map<string, Promise<string | null>>()
  return (folder) => {
    const version = known.get(folder) ?? readVersion(join(folder, 'package.json'))
    known.set(folder, version)
    return version
  }
}

async function readVersion(path: string): Promise<string | null> {
  try {
    const { version } = JSON.parse(await readFile(path, 'utf8')) as { version?: unknown }
    return typeof version === 'string' ? version : null
  } catch {
    return null
  }
}
