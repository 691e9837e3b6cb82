import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import {
  chooseFallback,
  type DeliveryManifest,
  type DeliveryPlan,
  type DeltaEncoding,
  planDelivery,
  type PageFacts,
  type SiteFile,
  toDeliveryManifest,
} from '@firstpaint/core/delivery'
import { createCompressionCache } from './compress/compression-cache.ts'
import { supportedDeltas } from './compress/supported-deltas.ts'
import { type DeliverOptions, type ResolvedDeliverOptions, resolveDeliverOptions } from './deliver-options.ts'
import { DirInside, DistEmpty, FallbackMissing, HashedFileChanged } from './delivery-errors.ts'
import { writeFileIfChanged } from './files/write-file-atomic.ts'
import { inTurns } from './in-turns.ts'
import { makeOutputs } from './make-outputs.ts'
import { readBuildFacts } from './site/read-build-facts.ts'
import { readPage } from './site/read-page.ts'
import { scanSite } from './site/scan-site.ts'
import { openBlobStore } from './store/open-blob-store.ts'
import { createReleaseStore } from './store/release-store.ts'

/** What a delivery did. */
export interface Delivery {
  readonly manifest: DeliveryManifest
  /** Absolute path of the manifest. */
  readonly file: string
  /** Encodings made now, and those found finished. */
  readonly encoded: number
  readonly cached: number
  /** Files written to the site, and those of earlier deliveries deleted from it. */
  readonly written: number
  readonly removed: number
  /** Encodings against dictionaries that this Node can make. */
  readonly deltaEncodings: readonly DeltaEncoding[]
}

/**
 * Makes a built site ready to be served: writes `.br`, `.zst` and `.gz` beside its files, deltas against earlier releases
 * into `__d`, brings the hashed files of those releases back, and writes the manifest every host reads to
 * `<dir>/delivery.json`. A second run of the same site changes nothing.
 *
 * @param dist The site, as the build wrote it.
 * @throws FP_DELIVERY_DIST_MISSING, FP_DELIVERY_DIST_EMPTY, FP_DELIVERY_DIR_INSIDE, FP_DELIVERY_RESERVED,
 *   FP_DELIVERY_OPTION, FP_DELIVERY_FALLBACK_MISSING, FP_DELIVERY_STORE_URL, FP_DELIVERY_STORE_CREDENTIALS,
 *   FP_DELIVERY_STORE_REFUSED, FP_DELIVERY_STORE_UNREACHABLE, FP_DELIVERY_OPTIONAL_MISSING, FP_DELIVERY_ENCODING_BROKEN
 */
export async function deliver(dist: string, options: DeliverOptions): Promise<Delivery> {
  const site = resolve(dist)
  const resolved = resolveDeliverOptions(options)
  if (isWithin(site, resolved.dir)) throw DirInside(resolved.dir, site)
  const { files, own } = await scanSite(site, resolved.bundled)
  if (files.length === 0) throw DistEmpty(dist)
  const { onWarning, keep, dir } = resolved
  const store = createReleaseStore(
    await openBlobStore(resolved.store, { cwd: process.cwd(), env: resolved.env }),
    onWarning,
  )
  const release = nameRelease(files)
  const earlier = (await store.releases()).filter((other) => other.release !== release).slice(0, keep)
  const plan = await planSite({ site, files, release, options: resolved, releases: earlier })
  warnOfChanged(plan, earlier, onWarning)
  const cache = createCompressionCache(join(dir, 'cache/delivery'), resolved.now)
  const deltaEncodings = await supportedDeltas()
  const outputs = await makeOutputs({ site, plan, own, cache, store, deltaEncodings, onProgress: resolved.onProgress })
  const manifest = toDeliveryManifest(plan, outputs.made)
  const removed = await outputs.settle(manifest)
  await store.add(plan.record, { keep, bytesOf: ({ path }) => readFile(join(site, path)) })
  await cache.prune()
  const file = join(dir, 'delivery.json')
  await writeFileIfChanged(file, `${JSON.stringify(manifest, null, 1)}\n`)
  const { encoded, cached, written } = outputs
  return { manifest, file, encoded, cached, written, removed, deltaEncodings }
}

interface PlanSiteOptions {
  readonly site: string
  readonly files: readonly SiteFile[]
  readonly release: string
  readonly options: ResolvedDeliverOptions
  readonly releases: Parameters<typeof planDelivery>[0]['releases']
}

async function planSite({ site, files, release, options, releases }: PlanSiteOptions): Promise<DeliveryPlan> {
  const names = new Set(files.map(({ path }) => path))
  const has = (path: string): boolean => names.has(path)
  const facts = await readBuildFacts({ dir: options.dir, base: options.base, has })
  const base = options.base ?? facts.base ?? '/'
  const pages = await inTurns(
    files.filter(({ path }) => /\.html?$/i.test(path)),
    async ({ path }) => readPage({ path, html: await readFile(join(site, path), 'utf8'), base, has }),
  )
  const fallback = fallbackOf(options.fallback, { site, pages, known: facts.routes })
  const known = files.map((file): SiteFile => {
    const modules = facts.modules.get(file.path)
    return modules ? { ...file, modules } : file
  })
  const { bundled, dictionaries, staleWhileRevalidate, csp } = options
  return planDelivery({
    release,
    base,
    files: known,
    bundled,
    pages,
    known: facts.routes,
    fallback,
    releases,
    dictionaries,
    staleWhileRevalidate,
    csp,
  })
}

interface FallbackFacts {
  readonly site: string
  readonly pages: readonly PageFacts[]
  readonly known: Parameters<typeof chooseFallback>[0]['known']
}

function fallbackOf(choice: string | false, { site, pages, known }: FallbackFacts): string | undefined {
  if (choice === false) return undefined
  if (choice === 'auto') return chooseFallback({ pages, known })
  if (!pages.some(({ path }) => path === choice)) throw FallbackMissing(choice, site)
  return choice
}

/** Equal sites have equal names. */
function nameRelease(files: readonly SiteFile[]): string {
  const hash = createHash('sha256')
  for (const { path, sha256 } of files) hash.update(`${path}\n${sha256}\n`)
  return hash.digest('hex').slice(0, 12)
}

function warnOfChanged(
  plan: DeliveryPlan,
  releases: PlanSiteOptions['releases'],
  warn: (warning: Error) => void,
): void {
  const now = new Map(
    plan.files.flatMap(({ path, sha256, caching, from }) =>
      caching === 'immutable' && from === undefined ? [[path, sha256] as const] : [],
    ),
  )
  for (const { release, files } of releases) {
    for (const { path, sha256, caching } of files) {
      if (caching !== 'immutable' || !now.has(path) || now.get(path) === sha256) continue
      warn(HashedFileChanged(path, release))
      now.delete(path)
    }
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}
