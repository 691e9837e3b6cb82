import { dirname, extname, join } from 'node:path'
import { BundlerMissing } from '../build/build-errors.ts'

export interface BundleRegistrationOptions {
  /** Address of the worker, as pages ask for it. */
  readonly url: string
  readonly mode: 'prompt' | 'quiet'
}

/** Beside this file, as source or as built. */
const BROWSER = join(import.meta.dirname, `../browser/register-service-worker${extname(import.meta.filename)}`)
const ENTRY = join(dirname(BROWSER), 'registration.virtual.js')

/**
 * A module script that registers the worker, for sites that do not do it themselves.
 *
 * @throws FP_SW_BUNDLER_MISSING
 */
export async function bundleRegistration({ url, mode }: BundleRegistrationOptions): Promise<string> {
  const { rolldown } = await import('rolldown').catch((error: unknown) => {
    throw BundlerMissing.because(error)
  })
  const release = `document.querySelector('meta[name=firstpaint-release]')?.content`
  const source = `import { registerServiceWorker } from ${JSON.stringify(BROWSER)}
registerServiceWorker({ url: ${JSON.stringify(url)}, mode: '${mode}', release: ${release} })`
  const build = await rolldown({
    input: ENTRY,
    cwd: dirname(BROWSER),
    platform: 'browser',
    plugins: [
      {
        name: 'firstpaint:registration-entry',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? source : undefined),
      },
    ],
  })
  try {
    const { output } = await build.generate({ format: 'es', minify: true, codeSplitting: false })
    return output[0].code
  } finally {
    await build.close()
  }
}
