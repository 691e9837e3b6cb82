/**
 * What a build tells its worker. It is written into `sw.js` as JavaScript, and that file never travels as a delta, so it is
 * kept short: paths are relative to the worker's own address and encoded as in addresses, and what is absent takes no
 * bytes. Pages are called as they are asked for: `./` and `docs/`, not `docs/index.html`, from which hosts redirect.
 */
export interface WorkerConfig {
  /** Name of the release this worker was built with. */
  readonly release: string
  /** Files and pages of this release by path, most wanted first. */
  readonly files: WorkerFiles
  /** Paths below which all files have hashed names, in this release and others: `/^assets\//`. Absent for none. */
  readonly hashed?: RegExp
  /** Page that answers navigations to addresses that are no page of their own: the shell of a single-page app. */
  readonly fallback?: string
  /** Regular expression over path and query of navigations that `fallback` never answers. */
  readonly deny?: RegExp
  /** Page shown when neither the network nor the store has an answer to a navigation. */
  readonly offline?: string
  /** The new worker takes over as soon as it is complete, without being asked. */
  readonly quiet?: true
  /** Requests at once while installing. */
  readonly parallel: number
  /** What the browser may answer without starting the worker, where it can: conditions for files, and for pages. */
  readonly direct?: readonly unknown[]
}

export type WorkerFiles = Readonly<Record<string, WorkerFile>>

/**
 * `[when, hash, version, names]`
 *
 * - when: 0 fetched before the release is complete; 1 fetched later; 2 the same, but not with Save-Data or on a slow
 *   connection; 3 kept once it was used.
 * - hash: the first 16 characters of the decoded bytes' SHA-256 in base64: 96 bits are enough for what is
 *   wrong by accident. 0 or absent for what is not held against a hash: pages and pictures, which CDNs rewrite.
 * - version: for a name that other releases give to other bytes: what is added to the address it is stored under. 0 or
 *   absent for a name that belongs to these bytes alone.
 * - names: of a page, and only of pages: what a copy must mention to be of this release.
 */
export type WorkerFile = readonly [when: FetchTime, hash?: string | 0, version?: string | 0, names?: readonly string[]]

export type FetchTime = 0 | 1 | 2 | 3
