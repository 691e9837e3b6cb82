import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { ExplainedPrecachePlan, PrecachePlan } from '@firstpaint/core/precache'
import { fileKind } from '@firstpaint/core/report'
import type { BuiltServiceWorker } from '@firstpaint/service-worker'
import { loadProfile } from '../chunks/load-profile.ts'
import { readSite, type SiteFile } from '../analyze/read-site.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { chooseNavigationPage } from './choose-navigation-page.ts'
import { loadServiceWorker } from './load-service-worker.ts'
import { markPage, unmarkPage } from './mark-page.ts'
import { nameRelease } from './name-release.ts'
import { planSitePrecache } from './plan-site-precache.ts'
import { NoPages, PageMissing } from './service-worker-errors.ts'
import type { ResolvedServiceWorkerOptions } from './service-worker-options.ts'

export interface MakeServiceWorkerOptions {
  /** Absolute path of the built site. */
  readonly dist: string
  /** Absolute path of `.firstpaint`: what a build left there is used, and `precache.json` is written there. */
  readonly dir: string
  /** Path the site is served under, with a slash at both ends. Default `/`. */
  readonly base?: string
  readonly options: ResolvedServiceWorkerOptions
  /** The field profile: a file relative to `root`, an https URL, false for none. Default `firstpaint.profile.json` if there is one. */
  readonly profile?: string | false | null
  /** Absolute path of the project. Default the working directory. */
  readonly root?: string
  /** A worker of the app's own, bundled, with `__FIRSTPAINT_SW__` for its configuration. */
  readonly code?: string
  /** Only plans; nothing is written. Default false. */
  readonly dry?: boolean
}

export interface MadeServiceWorker {
  readonly plan: ExplainedPrecachePlan
  /** Undefined when it was only planned. */
  readonly worker: BuiltServiceWorker | undefined
  /** What is wrong with the field profile. */
  readonly warnings: readonly string[]
}

/** So begins the name of the script that registers the worker. */
const registration = 'firstpaint-sw-'

/**
 * Gives a built site, whatever built it, a service worker: plans what to fetch ahead, marks the pages with their release,
 * has them register the worker, and writes it. Doing it again changes nothing.
 *
 * @throws FP_SW_NO_PAGES, FP_SW_PAGE_UNKNOWN, FP_SW_PATTERN_UNMATCHED, FP_SW_ENGINE_MISSING; FP_DIST_MISSING and the
 * others of reading a site.
 */
export async function makeServiceWorker(make: MakeServiceWorkerOptions): Promise<MadeServiceWorker> {
  const { dist, dir, base = '/', options, root = process.cwd(), code, dry = false } = make
  const { file, register, update, kill, offline } = options
  const engine = await loadServiceWorker()
  const found = (await readSite(dist)).filter(({ path }) => path !== file && !path.startsWith(registration))
  const pages = found.filter(isPage)
  if (pages.length === 0 && register) throw NoPages(dist)
  if (offline !== undefined && !pages.some(({ path }) => path === offline)) throw PageMissing('offline', offline)
  const fallback = chooseNavigationPage(options.fallback, pages)
  const script =
    register && !kill ? toFile(await engine.bundleRegistration({ url: base + file, mode: update })) : undefined
  const app = options.app && (await engine.makeApp({ app: options.app, root, base }))
  const made = [...(app?.files ?? [])].map(([path, content]) => withContent(path, content))
  const own = new Set(made.map(({ path }) => path))
  const bare = [...found.filter(({ path }) => !own.has(path)), ...made, ...(script ? [script] : [])]
  const release = nameRelease(bare)
  const files = bare.map((site) => {
    if (!isPage(site)) return site
    const html = site.content.toString('utf8')
    const marks = { release, script: script && base + script.path, links: app?.links ?? [] }
    return withContent(site.path, kill ? unmarkPage(html) : markPage(html, marks))
  })
  const { profile, warnings } = await loadProfile({ profile: make.profile ?? null, root, now: Date.now() })
  const plan = await planSitePrecache({ files, release, fallback, dir, options, profile })
  if (dry) return { plan, worker: undefined, warnings }

  for (const { path, content } of files) {
    const before = found.find((other) => other.path === path)
    if (before?.content.equals(content) !== true) await writeFileAtomic(join(dist, path), content)
  }
  const { fallbackDeny, parallel, staticRoutes } = options
  const recipes = code === undefined ? engine.generateRecipes(options.recipes) : undefined
  const worker = await engine.buildServiceWorker({
    dist,
    plan: recipes && options.recipes.images ? withoutPictures(plan) : plan,
    out: file,
    mode: update,
    fallbackDeny,
    parallel,
    staticRoutes,
    kill,
    ...(fallback !== undefined && { fallback }),
    ...(offline !== undefined && { offline }),
    ...(recipes && { recipes }),
    ...(code !== undefined && { code }),
  })
  await writeFileAtomic(join(dir, 'precache.json'), `${JSON.stringify(plan, null, 1)}\n`)
  return { plan, worker, warnings }
}

/**
 * Pictures nobody fetches ahead are the recipe's, which keeps as many as it may: a site has hundreds, and naming each in
 * the worker would make that many times its size.
 */
function withoutPictures(plan: PrecachePlan): PrecachePlan {
  const entries = plan.entries.filter(({ when, file }) => when !== 'use' || fileKind(file) !== 'image')
  return { ...plan, entries }
}

function isPage({ path }: SiteFile): boolean {
  return /\.html?$/i.test(path)
}

function toFile(script: string): SiteFile {
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 8)
  return withContent(`${registration}${hash}.js`, script)
}

function withContent(path: string, given: string | Uint8Array): SiteFile {
  const content = Buffer.from(given as Uint8Array)
  return { path, content, hash: createHash('sha256').update(content).digest('hex').slice(0, 16) }
}
