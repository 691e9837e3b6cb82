import { join, resolve } from 'node:path'
import {
  type ChunkNode,
  type ChunkViolation,
  type ModuleGraph,
  toLockfile,
  verifyChunks,
} from '@firstpaint/core/chunks'
import { formatError, isFirstpaintError } from '@firstpaint/core/errors'
import type { Rolldown } from 'vite'
import { fromBundle } from '../adapters/from-bundle.ts'
import { graphKey } from '../adapters/graph-key.ts'
import { moduleIds } from '../adapters/module-ids.ts'
import { RenderedChunks } from '../adapters/rendered-chunks.ts'
import { replaceBundle } from '../adapters/replace-bundle.ts'
import type { Context } from '../context.ts'
import {
  ChunksBroken,
  ChunksGivenUp,
  ChunksReordered,
  ChunksRepaired,
  ChunksUnmended,
  PlanningFailed,
} from '../errors.ts'
import type { ResolvedChunksOptions } from './chunks-options.ts'
import { describePlanning } from './describe-planning.ts'
import { exactPass } from './exact-pass.ts'
import { type GraphCache, type KnownGraph, openGraphCache } from './graph-cache.ts'
import { writeLockfileTo } from './lockfile-on-disk.ts'
import { messageOf } from './message-of.ts'
import { modulesLeft } from './modules-left.ts'
import { sharesPlugins } from './nested-build.ts'
import { type PlannedSite, type Planner, planSite } from './plan-site.ts'
import { type PlanningTimes, timed } from './planning-times.ts'
import { rebuildSite, type RebuiltSite } from './rebuild-site.ts'
import { removePlanned, storePlanned } from './store-planned.ts'
import { settleChunks } from './settle-chunks.ts'
import { settleOrder } from './settle-order.ts'

/** Violations after which a page may not work, or not look, as written. */
const breaking: ReadonlySet<ChunkViolation['kind']> = new Set(['cycle', 'side-effect-order', 'style-order'])

/** The planning of one build, from its start to what is printed about it. A new build takes a new one. */
export class ChunkSession {
  readonly #build: Context['build']
  readonly #options: ResolvedChunksOptions
  readonly #planner: Planner | undefined
  readonly #deltas: boolean
  readonly #cache: GraphCache
  readonly #started = performance.now()
  readonly #times: PlanningTimes = { pass: 0, facts: 0, plan: 0, check: 0, order: 0, rebuild: 0 }
  #graph: ModuleGraph | undefined
  #site: PlannedSite | undefined
  #idOf: (rawId: string) => string = (rawId) => rawId
  /** What an earlier build found, when the graph is from there: its modules may have taken in or lost others since. */
  #remembered: KnownGraph | undefined
  #key = ''
  readonly #rendered = new RenderedChunks()
  /** Text of each style sheet, by the bundler's id of its module. */
  readonly #styles = new Map<string, string>()
  #failed = false

  constructor({ build, options: { delivery } }: Context, options: ResolvedChunksOptions, planner?: Planner) {
    this.#build = build
    this.#deltas = delivery !== false && delivery.choices.dictionaries !== false
    this.#options = options
    this.#planner = planner
    this.#cache = openGraphCache(join(build.dir, 'cache'))
  }

  idOf(rawId: string): string {
    return this.#idOf(rawId)
  }

  /** A style sheet after its preprocessor. */
  seeStyle(rawId: string, css: string): void {
    this.#styles.set(rawId, css)
  }

  /** The chunks while they are rendered. */
  seeChunks(all: () => Readonly<Record<string, Rolldown.RenderedChunk>>): void {
    if (this.#site !== undefined) this.#rendered.see(all, this.#idOf)
  }

  /** Before the build reads anything: the only time for a nested build that shares plugin objects with it. */
  async begin(): Promise<void> {
    if (!(await sharesPlugins(this.#build.config))) return
    await this.#attempt(async () => void (this.#graph = await this.#pass()))
  }

  /** When the module graph is complete and no chunk is made yet. */
  async plan(source: Rolldown.PluginContext): Promise<void> {
    this.#idOf = moduleIds([...source.getModuleIds()], this.#build.config.root)
    this.#rendered.start()
    await this.#attempt(async () => {
      this.#key = await timed(this.#times, 'facts', () => graphKey(source, this.#build.config))
      this.#remembered = this.#graph === undefined ? await this.#cache.read(this.#key) : undefined
      this.#graph ??= this.#remembered?.graph ?? (await this.#pass())
      await this.#planFrom(this.#graph)
    })
  }

  /** When the chunks are made: they stay, or others take their place. */
  async settle(source: Rolldown.PluginContext, bundle: Rolldown.OutputBundle): Promise<void> {
    if (this.#site === undefined) return
    const { config } = this.#build
    const output = fromBundle({ source, bundle, root: config.root })
    if (this.#options.strategy !== 'auto') return this.#warnOf(output)
    const rebuilt = await this.#settleAuto(output).catch((error: unknown) => this.#unmended(output, error))
    if (rebuilt === null) return
    this.#build.rebuilt = rebuilt.graph
    replaceBundle(source, bundle, rebuilt.files)
  }

  /** What is printed about it; null when there is nothing to say. */
  describe(): string | null {
    if (this.#site === undefined) return null
    const { plan, advice } = this.#site
    return describePlanning({ plan, advice, times: this.#times, total: performance.now() - this.#started })
  }

  #pass(): Promise<ModuleGraph> {
    return timed(this.#times, 'pass', () => exactPass(this.#build.config))
  }

  async #planFrom(graph: ModuleGraph): Promise<PlannedSite> {
    const { config, dir } = this.#build
    const changed = this.#remembered === undefined
    const { root } = config
    const site = await planSite(
      { root, dir, options: this.#options, graph, changed, deltas: this.#deltas, times: this.#times },
      this.#planner,
    )
    await this.#adopt(site)
    for (const warning of site.warnings) config.logger.warn(`firstpaint: ${warning}`)
    return site
  }

  async #adopt(site: PlannedSite | undefined): Promise<void> {
    this.#site = site
    this.#build.planned = site
    await (site === undefined
      ? removePlanned(this.#build.dir)
      : storePlanned(this.#build.dir, { ...site, options: site.planOptions }))
  }

  async #settleAuto(made: ModuleGraph): Promise<RebuiltSite | null> {
    const { config } = this.#build
    let site = this.#site!
    let rebuilt: RebuiltSite | null = null
    if (this.#remembered !== undefined && !(await this.#stillHolds(made, this.#remembered))) {
      this.#remembered = undefined
      this.#graph = await this.#pass()
      site = await this.#planFrom(this.#graph)
      rebuilt = await timed(this.#times, 'rebuild', () => rebuildSite(config, site))
    }
    const settled = await settleChunks({
      config,
      planned: site,
      output: (rebuilt?.graph ?? made).chunks,
      times: this.#times,
    })
    const { plan, broken } = settled
    if (broken !== null) {
      const error = plan === null ? ChunksGivenUp(broken) : ChunksRepaired(broken)
      config.logger.warn(formatError(error))
      await this.#adopt(plan === null ? undefined : { ...site, plan })
      if (plan !== null) await writeLockfileTo(resolve(config.root, this.#options.lockfile), toLockfile(plan))
    }
    const shipped = settled.rebuilt ?? rebuilt
    return plan === null ? this.#remember(made, shipped) : this.#settleOrder(made, shipped)
  }

  /** The last word: where the page would be another than with Vite's own chunks, it gets these. */
  async #settleOrder(made: ModuleGraph, shipped: RebuiltSite | null): Promise<RebuiltSite | null> {
    const { config } = this.#build
    const { broken, isAsWritten, bundler, plain } = await settleOrder({
      config,
      facts: this.#site!.facts,
      graph: this.#graph!,
      output: shipped?.rendered ?? this.#rendered.without(made.chunks),
      styles: new Map([...this.#styles].map(([rawId, css]) => [this.#idOf(rawId), css])),
      bundler: this.#remembered?.bundler,
      times: this.#times,
    })
    await this.#remember(made, shipped, bundler)
    if (broken === null) return shipped
    // Where the plan runs things as they are written, nothing is wrong with it, but for the order people know from Vite.
    if (isAsWritten)
      config.logger.info(`firstpaint: the chunks are left to Vite, which runs them in another order: ${broken}`)
    else config.logger.warn(formatError(ChunksReordered(broken)))
    await this.#adopt(undefined)
    return plain ?? timed(this.#times, 'rebuild', () => rebuildSite(config, null))
  }

  async #remember(
    made: ModuleGraph,
    shipped: RebuiltSite | null,
    bundler?: readonly ChunkNode[],
  ): Promise<RebuiltSite | null> {
    const isNew = this.#remembered === undefined || this.#remembered.bundler !== bundler
    if (isNew && this.#graph !== undefined) {
      await this.#cache.write(this.#key, { graph: this.#graph, left: modulesLeft(shipped?.graph ?? made), bundler })
    }
    return shipped
  }

  /** Whether what an earlier build's exact pass found is still true of this output: same modules, no promise broken. */
  #stillHolds(made: ModuleGraph, { left }: KnownGraph): Promise<boolean> {
    return timed(this.#times, 'check', () => {
      const { facts, plan, planOptions } = this.#site!
      return (
        modulesLeft(made).join('\n') === left.join('\n') &&
        !verifyChunks({ ...planOptions, facts, plan, output: made.chunks }).some(({ fatal }) => fatal)
      )
    })
  }

  /** A strategy somebody chose by name is made as it is: what it breaks is what one wants to know. */
  #warnOf({ chunks }: ModuleGraph): void {
    const { facts, plan, planOptions } = this.#site!
    for (const { fatal, message } of verifyChunks({ ...planOptions, facts, plan, output: chunks })) {
      if (fatal) this.#build.config.logger.warn(`firstpaint: ${this.#options.strategy}: ${message}`)
    }
  }

  /** The output could not be checked or built again. It ships when the worst that is known of it costs only bytes. */
  #unmended({ chunks }: ModuleGraph, error: unknown): null {
    const { facts, plan, planOptions } = this.#site!
    const reason = messageOf(error)
    const wrong = verifyChunks({ ...planOptions, facts, plan, output: chunks }).find(({ kind }) => breaking.has(kind))
    if (wrong !== undefined) throw ChunksBroken(wrong.message, reason)
    this.#build.config.logger.warn(formatError(ChunksUnmended(reason)))
    return null
  }

  /** What fails for the user's own mistake ends the build; what fails for ours, or a plugin's, leaves the chunks to Vite. */
  async #attempt(run: () => Promise<void>): Promise<void> {
    if (this.#failed) return
    try {
      await run()
    } catch (error) {
      if (isFirstpaintError(error)) throw error
      this.#failed = true
      await this.#adopt(undefined)
      this.#build.config.logger.warn(formatError(PlanningFailed(messageOf(error))))
    }
  }
}
