import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BundlerMissing } from './host-errors.ts'

const entry = 'firstpaint-worker'

/**
 * A Worker's module with all it imports, so that it can be deployed from a folder in which nothing is installed.
 *
 * @throws FP_HOST_BUNDLER_MISSING where there is no Vite
 */
export async function bundleWorker(text: string): Promise<string> {
  const { build } = await import('vite').catch((error: unknown) => {
    throw BundlerMissing.because(error)
  })
  const result = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'silent',
    // Where the packages are that it imports, which a project need not see.
    root: dirname(fileURLToPath(import.meta.resolve('@firstpaint/delivery/package.json'))),
    plugins: [
      {
        name: 'worker-module',
        enforce: 'pre',
        resolveId: (id) => {
          if (id === entry) return `\0${entry}`
          return id === '@firstpaint/delivery/worker' ? fileURLToPath(import.meta.resolve(id)) : null
        },
        load: (id) => (id === `\0${entry}` ? text : null),
      },
    ],
    build: { ssr: true, write: false, minify: false, target: 'es2023', rolldownOptions: { input: entry } },
    ssr: { noExternal: true, target: 'webworker' },
  })
  const [output] = [result].flat()
  const chunks = output !== undefined && 'output' in output ? output.output : []
  const [chunk, ...more] = chunks
  if (chunk?.type !== 'chunk' || more.length > 0) throw new Error('The Worker did not become one module.')
  return chunk.code
}
