import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { decode } from '@jridgewell/sourcemap-codec'
import type { Segment } from '@firstpaint/core/report'
import { SourceMapInvalid } from './errors.ts'

/** A source map, decoded. `sources` are as written in it; null stands for a source without a name. */
export interface DecodedMap {
  readonly sources: readonly (string | null)[]
  readonly sourceRoot: string
  readonly mappings: readonly (readonly Segment[])[]
}

const mapComment = /(?:\/\/|\/\*)[#@]\s*sourceMappingURL=([^\s*]+)/g

export interface FindMapOptions {
  /** The site's folder. */
  readonly dist: string
  /** The script's or stylesheet's path inside it. */
  readonly file: string
  readonly code: string
  /** A folder with the maps of a build that does not deploy them, laid out like the site; null when there is none. */
  readonly mapsFolder: string | null
}

/**
 * The source map of a built file: inline, named by its comment, beside it as `<file>.map`, or in the maps folder.
 * Undefined when there is none.
 *
 * @throws FP_SOURCEMAP_INVALID when a map is there but cannot be used.
 */
export async function findSourceMap({ dist, file, code, mapsFolder }: FindMapOptions): Promise<DecodedMap | undefined> {
  const named = [...code.matchAll(mapComment)].at(-1)?.[1]
  if (named?.startsWith('data:')) return decodeMap(inlineJson(named), `${file} (inline map)`)

  const candidates = [join(dist, `${file}.map`)]
  if (named !== undefined && !/^[a-z]+:/i.test(named)) candidates.unshift(join(dist, dirname(file), named))
  if (mapsFolder !== null) candidates.push(join(mapsFolder, `${file}.map`))
  for (const candidate of candidates) {
    const json = await readIfThere(candidate)
    if (json !== undefined) return decodeMap(json, candidate)
  }
  return undefined
}

function inlineJson(dataUrl: string): string {
  const [head = '', body = ''] = dataUrl.split(/,(.*)/s)
  return head.endsWith(';base64') ? Buffer.from(body, 'base64').toString() : decodeURIComponent(body)
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}

function decodeMap(json: string, place: string): DecodedMap {
  let map: { version?: unknown; sources?: unknown; mappings?: unknown; sourceRoot?: unknown; sections?: unknown }
  try {
    map = JSON.parse(json)
  } catch (error) {
    throw SourceMapInvalid.because(error, place, 'it is not JSON')
  }
  if (map === null || typeof map !== 'object') throw SourceMapInvalid(place, 'it is not an object')
  if (map.sections !== undefined) throw SourceMapInvalid(place, 'index maps (with sections) are not supported')
  if (!Array.isArray(map.sources)) throw SourceMapInvalid(place, 'it has no list of sources')
  if (typeof map.mappings !== 'string') throw SourceMapInvalid(place, 'it has no mappings')
  const mappings = decode(map.mappings)
  return { sources: map.sources, mappings, sourceRoot: typeof map.sourceRoot === 'string' ? map.sourceRoot : '' }
}
