import type { Rolldown } from 'vite'
import { plainStableNames } from './plain-stable-names.ts'
import { renameByContent } from './rename-by-content.ts'

/** Vite's name for the import map, unless the config gives another. Checked with Vite 8.3.8. */
export const mapFile = 'importmap.json'

/** Gives chunks the names they are written by, and those they know each other by. Call when nothing changes code any more. */
export function nameChunks(bundle: Rolldown.OutputBundle): void {
  const map = bundle[mapFile]
  if (map?.type === 'asset') plainStableNames(bundle, importsOf(map))
  renameByContent(bundle)
}

/** What the build's import map says: URLs of files by stable names. */
function importsOf(map: Rolldown.OutputAsset): Readonly<Record<string, string>> {
  const text = typeof map.source === 'string' ? map.source : Buffer.from(map.source).toString('utf8')
  return (JSON.parse(text) as { readonly imports: Record<string, string> }).imports
}
