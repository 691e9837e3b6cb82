import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { firstpaint } from '@firstpaint/vite'
import { parseSync, type ESTree, type InlineConfig, type Plugin, type PluginOption } from 'vite'
import type { AppModule, BuiltChunk } from '../build-facts.ts'
import type { EditWay } from '../planned-edit.ts'
import { isOurs } from '../strategy-name.ts'
import type { BuildJob, BuildOutcome } from './build-job.ts'
import { configWithoutOurs } from './config-without-ours.ts'
import { chunksFromOutput, filesFromDisk } from './facts-from-output.ts'
import type { FileSizes } from './file-sizes.ts'
import { modulesFromOutput } from './modules-from-output.ts'
import { plantEdit } from './plant-edit.ts'
import { rememberTransforms } from './remember-transforms.ts'
import { strategyOutput } from './strategy-output.ts'

type Vite = typeof import('vite')

/** Builds an app with a strategy, into a folder that is gone afterwards, and says what came out. */
export async function buildApp(job: BuildJob, sizes: FileSizes): Promise<BuildOutcome> {
  const { root, strategy, scratch } = job
  const started = performance.now()
  await rm(scratch, { recursive: true, force: true })
  await mkdir(scratch, { recursive: true })
  const outDir = join(scratch, 'dist')
  const lockfile = join(scratch, 'firstpaint.chunks.json')
  const profile = join(scratch, 'firstpaint.profile.json')
  if (job.lockfile !== null) await writeFile(lockfile, job.lockfile)
  if (job.profile !== null) await writeFile(profile, job.profile)
  const seen: Seen = { ownSplitting: false, chunks: [], modules: null }
  const edited: Record<string, EditWay> = {}
  const warnings = new Set<string>()
  try {
    const vite = (await import(job.vite)) as Vite
    const { configFile, configLoader } = await configWithoutOurs({ vite, root, configFile: job.configFile, scratch })
    const config: InlineConfig = {
      root,
      configFile,
      ...(configLoader !== undefined && { configLoader }),
      mode: 'production',
      customLogger: quietLogger(vite, warnings),
      plugins: [
        rememberTransforms(),
        shape(job, seen),
        ...(job.edit === null ? [] : plantEdit({ edit: job.edit, root, parse, edited })),
        strategy === 'chunk-split' && (await chunkSplit(job.chunkSplit)),
        isOurs(strategy) &&
          firstpaint({
            // Inside the project, as it must be, and out of everyone's sight.
            dir: 'node_modules/.firstpaint-bench',
            graph: false,
            report: false,
            // The app's own take part, where it has any: with every strategy alike.
            images: false,
            chunks: {
              lockfile,
              profile: job.profile === null ? false : profile,
              // The other end of the trade: edits as cheap as can be, whatever that costs a first visit.
              ...(strategy === 'firstpaint+edits' && { budgets: { firstVisit: Infinity } }),
            },
          }),
        watch(root, strategy === 'exact', seen),
      ],
      build: {
        outDir,
        emptyOutDir: true,
        write: true,
        sourcemap: false,
        reportCompressedSize: false,
        ...importMapOf(strategy),
      },
    }
    await vite.build(config)
    const seconds = (performance.now() - started) / 1000
    const files = await filesFromDisk(outDir, job.edit === null ? sizes.of : sizes.nearly)
    return {
      facts: {
        chunks: seen.chunks,
        ...files,
        namedByContent: isOurs(strategy),
        ownSplitting: seen.ownSplitting,
        warnings: [...warnings],
        seconds,
      },
      modules: seen.modules,
      lockfile: isOurs(strategy) ? await madeLockfile(lockfile, warnings) : null,
      edited,
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Without a plan there is none, and the build's warnings say why. */
async function madeLockfile(file: string, warnings: ReadonlySet<string>): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new Error(`The build made no plan of chunks. ${[...warnings].join(' ')}`, { cause })
  }
}

interface Seen {
  ownSplitting: boolean
  chunks: readonly BuiltChunk[]
  modules: readonly AppModule[] | null
}

/** Sets what makes a strategy, in place of what the app says about splitting. */
function shape({ strategy, packageBytes }: BuildJob, seen: Seen): Plugin {
  return {
    name: 'bench:strategy',
    enforce: 'pre',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    options(options) {
      if (strategy !== 'exact') return null
      return { ...options, experimental: { ...options.experimental, chunkOptimization: false } }
    },
    outputOptions(options) {
      const given = options as Record<string, unknown>
      const own = ['codeSplitting', 'manualChunks', 'advancedChunks']
      const has = own.some((key) => given[key] !== undefined)
      // The nested pass of our plugin asks, too, after its own settings were made.
      seen.ownSplitting ||= has
      if (strategy === 'own') return null
      // That plugin speaks through `manualChunks`.
      const kept = strategy === 'chunk-split' ? ['manualChunks'] : []
      const dropped = own.filter((key) => !kept.includes(key))
      const rest = Object.fromEntries(Object.entries(given).filter(([key]) => !dropped.includes(key)))
      const codeSplitting = strategy === 'exact' ? undefined : strategyOutput(strategy, packageBytes)
      return { ...rest, ...(codeSplitting !== undefined && { codeSplitting }) }
    },
  }
}

function watch(root: string, exact: boolean, seen: Seen): Plugin {
  return {
    name: 'bench:watch',
    enforce: 'post',
    applyToEnvironment: ({ config }) => config.consumer === 'client',
    writeBundle(_options, bundle) {
      seen.chunks = chunksFromOutput({ source: this, bundle, root })
      if (exact) seen.modules = modulesFromOutput({ source: this, bundle, root, parse })
    },
  }
}

/** Ours decides for itself; `own` stays as the app has it; Vite's default has none, the others are at their best with one. */
function importMapOf(strategy: BuildJob['strategy']): { chunkImportMap?: boolean } {
  if (strategy === 'own' || isOurs(strategy)) return {}
  return { chunkImportMap: strategy !== 'default' && strategy !== 'exact' }
}

/** The one of its settings that splits packages off: its default leaves all to the bundler, the others over-fetch more. */
async function chunkSplit(folder: string | null): Promise<PluginOption> {
  if (folder === null) throw new Error('vite-plugin-chunk-split could not be installed.')
  const url = pathToFileURL(join(folder, 'dist/index.mjs')).href
  const { chunkSplitPlugin } = (await import(url)) as { chunkSplitPlugin: (options: object) => PluginOption }
  return chunkSplitPlugin({ strategy: 'default', useEntryName: false })
}

function quietLogger(vite: Vite, warnings: Set<string>): NonNullable<InlineConfig['customLogger']> {
  const logger = vite.createLogger('silent')
  return {
    ...logger,
    warn: (message) => void warnings.add(message),
    warnOnce: (message) => void warnings.add(message),
  }
}

function parse(code: string): ESTree.Program {
  const { program, errors } = parseSync('module.js', code)
  if (errors[0] !== undefined) throw new Error(errors[0].message)
  return program
}
