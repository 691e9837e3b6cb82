import { resolve } from 'node:path'
import { identifyModule } from '@firstpaint/core/modules'
import { attributeSourceMap, type InstalledBytes, type ModuleShare } from '@firstpaint/core/report'
import type { DecodedMap } from './find-source-map.ts'
import { sourceFromRoot } from './source-from-root.ts'

/** Where one file's bytes come from, and which package installs they belong to. */
export interface FileShares {
  readonly modules: readonly ModuleShare[]
  readonly installs: readonly InstalledBytes[]
  readonly unmapped: number
}

export interface ModuleSharesOptions {
  readonly code: string
  readonly map: DecodedMap
  /** Absolute path of the built file: a map's sources are relative to it. */
  readonly path: string
  /** Absolute path of the project: module ids are relative to it. */
  readonly root: string
  readonly versionOf: (installFolder: string) => Promise<string | null>
}

/** Splits a built file's bytes over its source modules, largest first. */
export async function moduleShares({ code, map, path, root, versionOf }: ModuleSharesOptions): Promise<FileShares> {
  const { bySource, unmapped } = attributeSourceMap(code, map.mappings)
  const shares = new Map<string, ModuleShare>()
  const installs: InstalledBytes[] = []
  let nameless = 0
  for (const [source, bytes] of bySource) {
    const written = map.sources[source]
    if (written === null || written === undefined) {
      nameless += bytes
      continue
    }
    const found = identifyModule(sourceFromRoot(written, { sourceRoot: map.sourceRoot, path, root }))
    const version = found.package?.version ?? (found.installRoot && (await versionOf(resolve(root, found.installRoot))))
    const owner = found.package && { name: found.package.name, version: version ?? null }
    shares.set(found.id, { id: found.id, bytes: bytes + (shares.get(found.id)?.bytes ?? 0), package: owner })
    if (owner && found.installRoot !== null) installs.push({ ...owner, root: found.installRoot, bytes })
  }
  const modules = [...shares.values()].toSorted((a, b) => b.bytes - a.bytes || (a.id < b.id ? -1 : 1))
  return { modules, installs, unmapped: unmapped + nameless }
}
