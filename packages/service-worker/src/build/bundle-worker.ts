import { dirname, extname, join } from 'node:path'
import { BundlerMissing } from './build-errors.ts'
import { configName } from './inject-config.ts'
import type { WorkerCode } from './worker-code.ts'

/** Beside this file, as source or as built. */
const RUNTIME = join(import.meta.dirname, `../worker/index${extname(import.meta.filename)}`)
/** In the same folder, so that what it imports is looked for from this package. */
const ENTRY = join(dirname(RUNTIME), 'entry.virtual.js')

/** Bundled once in a process: they are the same for every site. */
const made = new Map<string, Promise<string>>()

/** The worker's code in one file, minified, with the name of its configuration still in it. */
export function bundleWorker({ imports, routes }: Pick<WorkerCode, 'imports' | 'routes'>): Promise<string> {
  return bundleOnce(`import { startWorker } from ${JSON.stringify(RUNTIME)}
${imports}
startWorker(${configName}, ${routes})`)
}

/** The worker that removes itself. */
export function bundleKillWorker(): Promise<string> {
  return bundleOnce(`import { startKillWorker } from ${JSON.stringify(RUNTIME)}
startKillWorker()`)
}

function bundleOnce(source: string): Promise<string> {
  let bundled = made.get(source)
  if (!bundled) made.set(source, (bundled = bundle(source)))
  return bundled
}

async function bundle(source: string): Promise<string> {
  const { rolldown } = await loadBundler()
  const build = await rolldown({
    input: ENTRY,
    cwd: dirname(RUNTIME),
    platform: 'browser',
    treeshake: { moduleSideEffects: 'no-external' },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'firstpaint:worker-entry',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? source : undefined),
      },
    ],
  })
  try {
    const { output } = await build.generate({ format: 'iife', minify: true, codeSplitting: false })
    return output[0].code
  } finally {
    await build.close()
  }
}

async function loadBundler(): Promise<typeof import('rolldown')> {
  try {
    return await import('rolldown')
  } catch (error) {
    throw BundlerMissing.because(error)
  }
}
