import { caching } from './findings/caching.ts'
import { compression } from './findings/compression.ts'
import type { FindingRule, JudgedSite } from './findings/finding-rule.ts'
import { largeImage } from './findings/large-image.ts'
import { publicSourceMap } from './findings/public-source-map.ts'
import { sameContent } from './findings/same-content.ts'
import { unhashedAsset } from './findings/unhashed-asset.ts'
import { unreferenced } from './findings/unreferenced.ts'
import type { FileReport, Finding } from './site-report.ts'

/** In the order a reader should see them: waste first, hints last. */
const rules: readonly FindingRule[] = [
  largeImage,
  unreferenced,
  sameContent,
  unhashedAsset,
  compression,
  publicSourceMap,
  caching,
]

/** Runs every rule over the site. */
export function judgeSite(files: readonly FileReport[]): Finding[] {
  const site: JudgedSite = { files, byPath: new Map(files.map((file) => [file.path, file])) }
  return rules.flatMap((rule) => rule(site))
}
