import { createHash } from 'node:crypto'
import { splitHashedName } from '@firstpaint/core/delivery'
import type { PrecacheEntry, PrecachePlan } from '@firstpaint/core/precache'
import type { FetchTime, WorkerConfig, WorkerFile, WorkerFiles } from '../worker/worker-config.ts'
import { FileChanged, PageMissing } from './build-errors.ts'
import { pageNames } from './page-names.ts'

export interface WorkerOptions {
  /**
   * `prompt`: a new release waits until a page lets it take over, or no page is open. `quiet`: it serves the pages that
   * are opened from now on. Pages that are open keep theirs either way. Default `prompt`.
   */
  readonly mode?: 'prompt' | 'quiet'
  /** Page that answers navigations no page of the plan does. Default none. */
  readonly fallback?: string
  /** Path and query of navigations that never get the fallback. Default none. */
  readonly fallbackDeny?: readonly RegExp[]
  /** Page for when neither network nor store has an answer. Default none. */
  readonly offline?: string
  /** Requests at once while installing. Default 3: the page's own requests come first. */
  readonly parallel?: number
  /** Lets the browser answer what is stored without starting the worker, where it can. Default true. */
  readonly staticRoutes?: boolean
  /** Routes may answer navigations, which the browser then must not answer itself. Default false. */
  readonly answersPages?: boolean
}

/** More rules than a browser reads at every request are not worth their while. */
const MOST_DIRECT = 100

/**
 * Translates a plan into what the worker reads.
 *
 * @param read the content of a file of the site
 * @throws FP_SW_FILE_CHANGED, FP_SW_PAGE_MISSING
 */
export function toWorkerConfig(
  plan: PrecachePlan,
  options: WorkerOptions,
  read: (file: string) => Uint8Array,
): WorkerConfig {
  const { mode, fallback, fallbackDeny = [], offline, parallel = 3, staticRoutes = true } = options
  const { release, entries } = plan
  const scripts = entries.map(({ file }) => file).filter((file) => !isPage(file))
  const files: Record<string, WorkerFile> = Object.fromEntries(
    entries.map((entry) => {
      const { file } = entry
      const content = read(file)
      if (!isPage(file)) return [encodeURI(file), workerFile(entry, content)]
      return [
        pagePath(file),
        [fetchTime(entry), 0, 0, pageNames(Buffer.from(content).toString(), { release, files: scripts })],
      ]
    }),
  )
  for (const [option, page] of [['fallback', fallback] as const, ['offline', offline] as const]) {
    if (page !== undefined && !(files[pagePath(page)]?.[0] === 0 && isPage(page))) throw PageMissing(option, page)
  }
  const hashed = hashedFolders(scripts)
  return {
    release,
    files,
    parallel,
    ...(hashed.length > 0 && { hashed: startsWith(hashed) }),
    ...(fallback !== undefined && { fallback: pagePath(fallback), deny: denied(fallbackDeny) }),
    ...(offline !== undefined && { offline: pagePath(offline) }),
    ...(mode === 'quiet' && { quiet: true }),
    ...(staticRoutes && { direct: directRules(files, { pages: !options.answersPages }) }),
  }
}

/** As it is asked for. */
function pagePath(file: string): string {
  return encodeURI(file).replace(/(^|\/)index\.html?$/, '$1') || './'
}

/** The last part of an address with a dot in it is a file, not a place in the app. */
function denied(patterns: readonly RegExp[]): RegExp {
  return new RegExp([String.raw`^[^?]*\.[^/?]*(?:\?|$)`, ...patterns.map(({ source }) => source)].join('|'))
}

/** Conditions for what is stored before the release is complete, under its own address: for files, and for pages. */
function directRules(files: WorkerFiles, { pages }: { readonly pages: boolean }): readonly unknown[] {
  const stored = Object.keys(files).filter((path) => files[path]![0] === 0 && !files[path]![2])
  const ofKind = (page: boolean): readonly string[] => stored.filter((path) => !!files[path]![3] === page)
  return [ofKind(false).slice(0, MOST_DIRECT), pages ? ofKind(true).slice(0, MOST_DIRECT) : []]
    .map((paths) => ({
      // A pattern; with nothing after the question mark, so that an address with a query is none of these.
      or: paths.map((path) => ({ urlPattern: `${path.replaceAll(/[*+:(){}\\]/g, String.raw`\$&`)}?` })),
    }))
    .filter(({ or }, at, all) => or.length > 0 || at < all.length - 1)
}

export function isPage(file: string): boolean {
  return /\.html?$/i.test(file)
}

/** What no browser should run or apply with other bytes than it was built with. */
const exact = /\.(?:m?js|css|wasm|json)$/i

function workerFile(entry: PrecacheEntry, content: Uint8Array): WorkerFile {
  const { file, integrity } = entry
  const [algorithm = '', digest] = integrity?.split('-', 2) ?? []
  if (digest !== undefined && createHash(algorithm).update(content).digest('base64') !== digest) throw FileChanged(file)
  const hash = createHash('sha256').update(content).digest('base64').slice(0, 16)
  const when = fetchTime(entry)
  const checked = exact.test(file) ? hash : 0
  if (!splitHashedName(file)) return [when, checked, `?${hash}`]
  return checked ? [when, checked] : [when]
}

function fetchTime({ when, lean }: PrecacheEntry & { readonly lean?: boolean }): FetchTime {
  if (when === 'install') return 0
  return when === 'use' ? 3 : lean ? 1 : 2
}

/** Folders in which all files have hashed names, so that an unknown name there is a file of another release. */
function hashedFolders(files: readonly string[]): string[] {
  const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1)
  const plain = new Set(files.filter((file) => !splitHashedName(file, { named: true })).map(folderOf))
  const hashed = new Set(files.filter((file) => splitHashedName(file)).map(folderOf))
  return [...hashed].filter((folder) => folder !== '' && !plain.has(folder)).toSorted()
}

function startsWith(paths: readonly string[]): RegExp {
  return new RegExp(`^(?:${paths.map((path) => encodeURI(path).replaceAll(/[$()*+.?]/g, String.raw`\$&`)).join('|')})`)
}
