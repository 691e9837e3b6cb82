export { addSizes } from './add-sizes.ts'
export { attributeSourceMap, type Attribution, type Segment } from './attribute-source-map.ts'
export { buildSiteReport, type SiteFacts } from './build-site-report.ts'
export { fileKind, isCompressible, isTextKind } from './file-kind.ts'
export { type InstalledBytes } from './find-duplicates.ts'
export { hasContentHash } from './has-content-hash.ts'
export { hashedPaths } from './hashed-paths.ts'
export { invalidatedBytes, type Invalidation } from './invalidated-bytes.ts'
export { loadClosure } from './load-closure.ts'
export { overFetchedBytes } from './over-fetched-bytes.ts'
export { planRoutes, type RouteStart } from './plan-routes.ts'
export type {
  DuplicatePackage,
  DynamicImport,
  FileKind,
  FileReport,
  Finding,
  KindTotals,
  ModuleShare,
  RouteReport,
  SiteReport,
  SiteTotals,
  Sizes,
} from './site-report.ts'
export { utf8Length } from './utf8-length.ts'
