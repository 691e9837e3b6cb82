import { fileKind } from './file-kind.ts'
import { hasContentHash } from './has-content-hash.ts'
import type { FileReport } from './site-report.ts'

/** A file report for tests: sizes add up, everything not given is empty. */
export function fileReport(path: string, given: Partial<FileReport> = {}): FileReport {
  const raw = given.raw ?? 100
  return {
    path,
    kind: fileKind(path),
    hash: `hash of ${path}`,
    hashed: hasContentHash(path),
    raw,
    gzip: Math.ceil(raw / 2),
    brotli: Math.ceil(raw / 3),
    imports: [],
    dynamicImports: [],
    references: [],
    modules: [],
    unmapped: raw - (given.modules ?? []).reduce((sum, module) => sum + module.bytes, 0),
    ...given,
  }
}
