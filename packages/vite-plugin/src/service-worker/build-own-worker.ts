import { resolve } from 'node:path'
import { build, type ResolvedConfig, type Rolldown } from 'vite'
import { SourceUnbuilt } from './service-worker-errors.ts'

/**
 * Builds the app's own worker, one file, with the app's aliases and constants. Plugins of the app take no part: they were
 * made for its pages.
 *
 * @throws FP_SW_SOURCE with the bundler's message when it cannot be built.
 */
export async function buildOwnWorker(config: ResolvedConfig, source: string): Promise<string> {
  const { root, mode, resolve: resolving, define } = config
  try {
    const built = await build({
      root,
      mode,
      configFile: false,
      envFile: false,
      logLevel: 'silent',
      resolve: { alias: resolving.alias },
      define: { ...define, 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        copyPublicDir: false,
        target: config.build.target,
        modulePreload: false,
        rolldownOptions: {
          input: resolve(root, source),
          output: { format: 'iife', codeSplitting: false },
        },
      },
    })
    return (built as Rolldown.RolldownOutput).output[0].code
  } catch (error) {
    throw SourceUnbuilt.because(error, source, (error as Error).message)
  }
}
