import { isAbsolute, join, relative, resolve } from 'node:path'
import type { AppRoutes, ChunkFacts, ChunkPlan, ModuleGraph } from '@firstpaint/core/chunks'
import type { SiteReport } from '@firstpaint/core/report'
import type { ResolvedConfig } from 'vite'
import { analyzeDist } from './analyze/analyze-dist.ts'
import { DirOutside } from './errors.ts'
import type { ResolvedOptions } from './options.ts'

/** What the sub-plugins of one `firstpaint()` share: the frozen options, and one record of the build that runs. */
export interface Context {
  readonly options: ResolvedOptions
  readonly build: BuildRecord
}

export function createContext(options: ResolvedOptions): Context {
  return Object.freeze({ options, build: new BuildRecord(options) })
}

/** The bundle as the hooks saw it, before anything was measured on disk. */
export type BundleFacts = ModuleGraph

/** What the planner was told and what it said. */
export interface PlannedChunks {
  readonly facts: ChunkFacts
  readonly plan: ChunkPlan
  readonly routes: AppRoutes
}

/** What is known of the current build; a new build of the same process (watch mode) starts it anew. */
export class BuildRecord {
  readonly #options: ResolvedOptions
  #config: ResolvedConfig | undefined
  #report: Promise<SiteReport> | undefined
  bundle: BundleFacts | undefined
  /** Set before the chunks are named; undefined when they are left to Vite. */
  planned: PlannedChunks | undefined
  /** The graph of what was put in the bundle's place; undefined when the bundle is the build's own. */
  rebuilt: ModuleGraph | undefined
  /** Whether the files are on disk: a build that failed before has nothing to account for. */
  written = false
  /** Whether somebody asks for brotli sizes, whatever the report says. */
  needsBrotli = false
  /** Source maps that stay out of the site, by the path they would have in it. */
  readonly maps: Map<string, string | Uint8Array> = new Map()

  constructor(options: ResolvedOptions) {
    this.#options = options
  }

  /** @throws FP_DIR_OUTSIDE when the option `dir` would put Firstpaint's files where they do harm. */
  configure(config: ResolvedConfig): void {
    this.#config = config
    const outDir = resolve(config.root, config.build.outDir)
    const outside = !isInside(config.root, this.dir)
    if (outside || this.dir === outDir || isInside(outDir, this.dir)) throw DirOutside(this.#options.dir, config.root)
  }

  start(): void {
    this.#report = undefined
    this.bundle = undefined
    this.planned = undefined
    this.rebuilt = undefined
    this.written = false
    this.maps.clear()
  }

  get config(): ResolvedConfig {
    if (this.#config === undefined) throw new Error('The build record was read before configResolved.')
    return this.#config
  }

  /** Absolute path of the folder for what a build tells. */
  get dir(): string {
    return resolve(this.config.root, this.#options.dir)
  }

  get mapsDir(): string {
    return join(this.dir, 'maps')
  }

  /** The account of the site on disk, made once per build however many sub-plugins ask. Call after the files are written. */
  report(): Promise<SiteReport> {
    const { root, build } = this.config
    this.#report ??= analyzeDist({
      dist: resolve(root, build.outDir),
      root,
      maps: this.mapsDir,
      cacheDir: join(this.dir, 'cache'),
      brotli: this.needsBrotli || (this.#options.report !== false && this.#options.report.brotli),
    })
    return this.#report
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}
