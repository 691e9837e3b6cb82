import type { FileKind } from '../report/site-report.ts'
import type { PageWork } from './page-work.ts'

/** One answer a page got. */
export interface PageAsset {
  readonly url: string
  readonly kind: FileKind
  /** Bytes of the body, decoded. */
  readonly raw: number
  /** Bytes of the body by gzip, level 9, and brotli, quality 11; `raw` where that does not help; null when not weighed. */
  readonly gzip: number | null
  readonly brotli: number | null
  /** Bytes of body and headers as they came over the wire. */
  readonly transferred: number
  /** From another origin than the page. */
  readonly thirdParty: boolean
}

/** All that a page costs and that is the same in every run: its work, and what it loaded for it. */
export interface PageCost extends PageWork {
  /** Characters of scripts that never ran. */
  readonly unusedJs: number
  /** Characters of style sheets that styled nothing. */
  readonly unusedCss: number
  /** Requests in the longest chain of which each was only known when the last was there; 1 is the page alone. */
  readonly chunkDepth: number
  /** In the order in which they were asked for. */
  readonly assets: readonly PageAsset[]
}
