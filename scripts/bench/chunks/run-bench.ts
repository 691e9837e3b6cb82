import type { Steps } from '../../demo/steps.ts'
import type { App } from './app.ts'
import type { BenchResult, StrategyResult } from './bench-result.ts'
import type { AppBuilder, BuildRequest } from './build/app-builder.ts'
import type { BuildFacts } from './build-facts.ts'
import { readAppFacts } from './exact-facts.ts'
import type { History } from './history/replay-history.ts'
import { chooseEdits, type EditLine } from './measure/choose-edits.ts'
import { verdicts } from './measure/columns.ts'
import { exactReach } from './measure/exact-reach.ts'
import { libraryEdit } from './measure/library-edit.ts'
import { lostModules } from './measure/lost-modules.ts'
import { packageBytes } from './measure/package-bytes.ts'
import { editableModules, packagesOf, predictedEdits } from './measure/predicted-edits.ts'
import { agreement } from './measure/rebuilt-edits.ts'
import { resultColumns } from './measure/result-columns.ts'
import { seededSample } from './measure/seeded-sample.ts'
import { staticFigures } from './measure/static-figures.ts'
import { rebuildEdits, rebuildSample } from './rebuild-edits.ts'
import type { StrategyName } from './strategy-name.ts'
import { zipfProfile } from './zipf-profile.ts'

export interface RunBenchOptions {
  readonly app: App
  readonly builder: AppBuilder
  readonly strategies: readonly StrategyName[]
  readonly steps: Steps
  /** Of vite-plugin-chunk-split; null when it is not to be had. */
  readonly chunkSplit: string | null
  /** ISO 8601, for the made-up profile. */
  readonly date: string
  /** Which of the edits teams make are planted and built. */
  readonly planted: 'all' | readonly EditLine[]
  /** How many single-module edits are built to check the predictions. */
  readonly sample: number
  readonly seed: number
  /** Replays the app's commits with the strategies that can be built. */
  readonly history: (strategies: readonly StrategyName[]) => Promise<History>
}

/** Builds the app with every strategy and takes the figures of each. */
export async function runBench(options: RunBenchOptions): Promise<Omit<BenchResult, 'command' | 'machine'>> {
  const { app, builder, steps } = options
  const { exact, routes, unresolved } = await steps.run('what each route needs (exact build)', () =>
    readAppFacts(builder, app.root),
  )
  const facts = exact.build
  const reach = exactReach(facts, routes)
  const editable = editableModules(exact.modules, facts)
  const packages = packagesOf(editable)

  const { planted: lines } = options
  const edits = [...chooseEdits({ modules: editable, routes, reach }), ...libraryEdit(app.name, editable)].filter(
    ({ line }) => lines === 'all' || lines.includes(line),
  )
  const sampled = seededSample(editable, options.sample, options.seed)

  const measure = async (name: StrategyName): Promise<StrategyResult> => {
    if (name === 'own' && !facts.ownSplitting) return missing(name, 'The app leaves the chunks to Vite.')
    const profile = name === 'firstpaint+profile' ? zipfProfile([...reach.keys()], options.date) : null
    const request: BuildRequest = {
      strategy: name,
      profile: profile === null ? null : JSON.stringify(profile),
      packageBytes: packageBytes(exact.modules),
      chunkSplit: name === 'chunk-split' ? options.chunkSplit : null,
    }
    const some = <T>(list: readonly unknown[], what: string, work: (say: (text: string) => void) => Promise<T[]>) =>
      list.length === 0 ? Promise.resolve([]) : steps.run(`${name}: ${list.length} ${what}`, work)
    try {
      const before = await steps.run(name, () => builder.build(request))
      const { facts: build } = before
      const lost = lostModules(build, editable)
      if (lost.length > 0) {
        const notes = ourWarnings(build).join(' ')
        return missing(
          name,
          `${lost.length} of ${editable.length} modules, such as ${lost[0]}, are in no chunk it told of: any figure would be wrong. ${notes}`,
        )
      }
      const rebuild = { builder, request, before, routes }
      const planted = await some(edits, 'planted edits', (onProgress) =>
        rebuildEdits(edits, { ...rebuild, onProgress }),
      )
      const sample = await some(sampled, 'edits of single modules', (onProgress) =>
        rebuildSample(sampled, { ...rebuild, onProgress }),
      )
      return {
        name,
        failed: null,
        figures: staticFigures({ build, routes, reach }),
        predicted: predictedEdits({ build, routes, modules: editable }),
        planted,
        sample,
        agreement: sample.length === 0 ? null : agreement(sample),
        notes: ourWarnings(build),
      }
    } catch (error) {
      return missing(name, firstLines((error as Error).message))
    }
  }

  const results: StrategyResult[] = []
  for (const name of options.strategies) results.push(await measure(name))
  const history = await options.history(
    options.strategies.filter((name) => !results.some((r) => r.name === name && r.failed)),
  )
  const columns = resultColumns(results, history)
  return {
    app: {
      name: app.name,
      commit: app.commit,
      vite: app.viteVersion,
      modules: editable.length,
      packages: packages.size,
      routes,
      unresolved: unresolved.map(({ file, line, reason }) => `${file}:${line} ${reason}`),
    },
    strategies: results,
    history,
    columns,
    verdicts: verdicts(columns, 'firstpaint'),
  }
}

function missing(name: StrategyName, failed: string): StrategyResult {
  return { name, failed, figures: null, predicted: null, planted: [], sample: [], agreement: null, notes: [] }
}

function ourWarnings({ warnings }: BuildFacts): string[] {
  return warnings.filter((warning) => /^(?:firstpaint:|FP_)/.test(warning))
}

function firstLines(message: string): string {
  return message
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('    at '))
    .slice(0, 3)
    .join(' ')
}
