import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { FieldProfile } from '@firstpaint/core/chunks'
import { pathPattern } from '@firstpaint/core/modules'
import { type KnownPicture, planPrecache, type ExplainedPrecachePlan, toPrecacheFacts } from '@firstpaint/core/precache'
import type { RouteHints } from '@firstpaint/core/preload'
import { fileKind, hashedPaths } from '@firstpaint/core/report'
import type { SiteFile } from '../analyze/read-site.ts'
import { scanSite } from '../analyze/scan-site.ts'
import { readJson } from '../files/read-json.ts'
import { PatternUnmatched } from './service-worker-errors.ts'
import type { ResolvedServiceWorkerOptions } from './service-worker-options.ts'
import { siteFonts } from './site-fonts.ts'

export interface PlanSitePrecacheOptions {
  readonly files: readonly SiteFile[]
  readonly release: string
  /** The page that answers navigations. */
  readonly fallback: string | undefined
  /** `.firstpaint`: what a build left there is used. */
  readonly dir: string
  readonly options: ResolvedServiceWorkerOptions
  readonly profile: FieldProfile | null
}

/**
 * Gathers what is known of a site and plans what its worker fetches ahead.
 *
 * @throws FP_SW_PATTERN_UNMATCHED for a glob of `include` that matches no file; FP_SCRIPT_UNPARSABLE.
 */
export async function planSitePrecache(site: PlanSitePrecacheOptions): Promise<ExplainedPrecachePlan> {
  const { files, release, fallback, dir, options, profile } = site
  const links = await scanSite(files)
  const paths = files.map(({ path }) => path)
  const hashed = hashedPaths(paths)
  const known = new Set(paths)
  const facts = toPrecacheFacts({
    release,
    files: files.map(({ path, content, hash }) => ({
      path,
      hash,
      kind: fileKind(path),
      hashed: hashed.has(path),
      raw: content.length,
      ...links.get(path)!,
    })),
    page: fallback ?? options.offline ?? (known.has('index.html') ? 'index.html' : undefined),
    integrity: new Map(files.map(({ path, content }) => [path, integrityOf(content)])),
    fonts: siteFonts(files, (path) => known.has(path)),
    hints: (await readObject<RouteHints>(join(dir, 'route-hints.json'))) ?? undefined,
    pictures: (await readObject<{ images?: readonly KnownPicture[] }>(join(dir, 'images.json')))?.images ?? [],
    profile: profile ?? undefined,
  })
  const { budget, leanBudget, include, exclude, offline, file } = options
  const always = offline === undefined || offline === fallback ? [] : [offline]
  return planPrecache(
    { ...facts, shell: [...new Set([...facts.shell, ...always])] },
    {
      budget,
      leanBudget,
      include: include.flatMap((glob) => matched(glob, paths)),
      exclude: [file, ...exclude.flatMap((glob) => paths.filter((path) => pathPattern(glob).test(path)))],
    },
  )
}

function matched(glob: string, paths: readonly string[]): string[] {
  const pattern = pathPattern(glob)
  const found = paths.filter((path) => pattern.test(path))
  if (found.length === 0) throw PatternUnmatched(glob)
  return found.toSorted()
}

function integrityOf(content: Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`
}

/** Helps and is not needed: a file that is missing or not as it should be counts as not there. */
async function readObject<T extends object>(file: string): Promise<T | undefined> {
  const json = (await readJson(file))?.json
  return json !== null && typeof json === 'object' ? (json as T) : undefined
}
