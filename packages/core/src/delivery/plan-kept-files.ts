import type { ReleaseFile, ReleaseRecord } from './release-record.ts'

export interface KeptFile {
  readonly file: ReleaseFile
  /** The newest release that has it. */
  readonly from: string
}

export interface PlanKeptFilesOptions {
  /** Of the new release. */
  readonly files: readonly { readonly path: string }[]
  /** Newest first. */
  readonly releases: readonly ReleaseRecord[]
}

/**
 * The hashed files of earlier releases that the new one lacks: a tab that was opened before the deploy will ask for them.
 * Where two releases have the same name, the newer file stands.
 */
export function planKeptFiles({ files, releases }: PlanKeptFilesOptions): readonly KeptFile[] {
  const taken = new Set(files.map(({ path }) => path))
  const kept: KeptFile[] = []
  for (const { release, files: old } of releases) {
    for (const file of old) {
      if (file.caching !== 'immutable' || taken.has(file.path)) continue
      taken.add(file.path)
      kept.push({ file, from: release })
    }
  }
  return kept
}
