import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { identifyModule } from '@firstpaint/core/modules'
import { buildModuleMap, type ModuleMap, type ScriptSources } from '@firstpaint/core/vitals'
import { mapLimited } from '../files/map-limited.ts'
import { parsePage } from '../html/parse-page.ts'
import { findSourceMap } from './find-source-map.ts'
import { sourceFromRoot } from './source-from-root.ts'

export interface MapSiteOptions {
  /** Absolute path of the built site. */
  readonly dist: string
  /** Absolute path of the project: module ids are relative to it. */
  readonly root: string
  /** Absolute path of the source maps that are kept out of the site. */
  readonly mapsFolder: string
  /** Names of chunks by their path in the site. */
  readonly chunks: ReadonlyMap<string, string>
  /** Paths of pages; the first that names its release gives it to the map. */
  readonly pages: readonly string[]
}

/**
 * The module map of a site on disk; undefined when none of its scripts has a source map. Scripts that are gone, or that
 * have no map, are left out.
 *
 * @throws FP_SOURCEMAP_INVALID
 */
export async function mapSite({
  dist,
  root,
  mapsFolder,
  chunks,
  pages,
}: MapSiteOptions): Promise<ModuleMap | undefined> {
  const found = await mapLimited([...chunks], 8, async ([file, chunk]): Promise<ScriptSources | undefined> => {
    const code = await readIfThere(join(dist, file))
    const map = code === undefined ? undefined : await findSourceMap({ dist, file, code, mapsFolder })
    if (code === undefined || map === undefined) return undefined
    const place = { sourceRoot: map.sourceRoot, path: join(dist, file), root }
    const sources = map.sources.map((source) => source && identifyModule(sourceFromRoot(source, place)).id)
    return { file, chunk, code, sources, mappings: map.mappings }
  })
  const scripts = found.filter((script) => script !== undefined)
  return scripts.length === 0 ? undefined : buildModuleMap({ release: await releaseOf(dist, pages), scripts })
}

/** The name that is in the pages, which is what beacons of them report. */
async function releaseOf(dist: string, pages: readonly string[]): Promise<string | null> {
  for (const page of pages) {
    const html = await readIfThere(join(dist, page))
    for (const { tag, attributes } of html === undefined ? [] : parsePage(html)) {
      const content = attributes.get('content')
      if (tag === 'meta' && attributes.get('name') === 'firstpaint-release' && content) return content
    }
  }
  return null
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}
