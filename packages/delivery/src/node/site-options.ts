import type { DeliveryManifest } from '@firstpaint/core/delivery'

export interface SiteOptions {
  /** The built site's folder. */
  readonly dist: string
  /** The manifest, or its file. Default: `../.firstpaint/delivery.json` from `dist`, else made by looking at the folder. */
  readonly manifest?: DeliveryManifest | string
  /** Bytes of files kept in memory. Default: 64 MB. */
  readonly memory?: number
  /** Answers everything, 404 and 405 included, in the place of passing it on. Default: false. */
  readonly final?: boolean
}
