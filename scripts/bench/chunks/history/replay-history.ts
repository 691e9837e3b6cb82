import { relative, resolve } from 'node:path'
import type { Steps } from '../../../demo/steps.ts'
import type { App } from '../app.ts'
import { createAppBuilder } from '../build/app-builder.ts'
import type { BuildOutcome } from '../build/build-job.ts'
import { readAppFacts } from '../exact-facts.ts'
import { invalidated, type Invalidated } from '../measure/invalidated.ts'
import { packageBytes } from '../measure/package-bytes.ts'
import type { StrategyName } from '../strategy-name.ts'
import { type Commit, openWorktree } from './git-worktree.ts'

/** What a visitor of every deploy downloads again when one commit is deployed. */
export interface Deploy {
  readonly commit: string
  readonly subject: string
  /** Null when this commit, or the one before, could not be built. */
  readonly cost: Invalidated | null
}

export type History = Readonly<Partial<Record<StrategyName, readonly Deploy[]>>>

export interface ReplayOptions {
  readonly app: App
  readonly strategies: readonly StrategyName[]
  /** Commits to deploy one after another; the first is what the visitor starts with. */
  readonly count: number
  /** Absolute path of a folder outside of any app. */
  readonly cacheDir: string
  readonly fresh: boolean
  readonly chunkSplit: string | null
  readonly steps: Steps
}

/**
 * Deploys the last commits of an app one after another, in a checkout of its own. Packages stay at the versions that are
 * installed now, so it is the app's own changes that count; a commit that does not build with them is left out. Our
 * strategies keep their lockfile from deploy to deploy, as a team does.
 */
export async function replayHistory(options: ReplayOptions): Promise<History> {
  const { app, strategies, steps, cacheDir } = options
  const worktree = await openWorktree({
    appRoot: app.root,
    dir: resolve(cacheDir, 'history'),
    count: options.count + 1,
  })
  const last = new Map<StrategyName, BuildOutcome>()
  const history = new Map<StrategyName, Deploy[]>(strategies.map((name) => [name, []]))
  try {
    for (const [at, commit] of worktree.commits.entries()) {
      await worktree.checkout(commit)
      const title = `history ${at}/${worktree.commits.length - 1}: ${commit.subject.slice(0, 60)}`
      await steps.run(title, (detail) => deploy(commit, { ...options, root: worktree.root, last, history, detail }))
    }
    return Object.fromEntries(history)
  } finally {
    await worktree.remove()
  }
}

interface DeployOptions extends ReplayOptions {
  readonly root: string
  readonly last: Map<StrategyName, BuildOutcome>
  readonly history: ReadonlyMap<StrategyName, Deploy[]>
  readonly detail: (text: string) => void
}

async function deploy(commit: Commit, options: DeployOptions): Promise<void> {
  const { app, root, strategies, cacheDir, fresh, last, history, detail } = options
  const configFile = app.configFile === null ? null : resolve(root, relative(app.root, app.configFile))
  // The commit says all there is to know of the sources: checkouts give them new times.
  const then: App = { ...app, root, configFile, commit: commit.hash, state: `${commit.hash} ${app.viteVersion}` }
  const builder = createAppBuilder({ app: then, cacheDir, fresh })
  const note = (name: StrategyName, cost: Invalidated | null): void => {
    if (last.has(name)) history.get(name)!.push({ commit: commit.hash, subject: commit.subject, cost })
  }
  try {
    const facts = await readAppFacts(builder, root).catch(() => null)
    for (const name of strategies) {
      detail(name)
      const before = last.get(name)
      const request = {
        strategy: name,
        lockfile: before?.lockfile ?? null,
        packageBytes: packageBytes(facts?.exact.modules ?? []),
        chunkSplit: name === 'chunk-split' ? options.chunkSplit : null,
      }
      const after = facts === null ? null : await builder.build(request).catch(() => null)
      const incomparable = before === undefined || after === null || facts === null
      note(name, incomparable ? null : invalidated({ before: before.facts, after: after.facts, routes: facts.routes }))
      if (after !== null) last.set(name, after)
    }
  } finally {
    builder.close()
  }
}
