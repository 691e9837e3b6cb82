import { bistroPaths } from './demo/bistro-paths.ts'
import { buildVariant } from './demo/build-variant.ts'
import { ensurePhotosDrawn } from './demo/ensure-photos-drawn.ts'
import { serveBistro } from './demo/serve-bistro.ts'
import { createSteps } from './demo/steps.ts'

export interface OpenBistro {
  /** Without a slash at the end. */
  readonly url: string
  close(): Promise<void>
}

/** Builds Bistro with Firstpaint as it is now and serves it on a free port: what e2e tests and Lighthouse look at. */
export async function openBistro(): Promise<OpenBistro> {
  const steps = createSteps({ silent: false })
  await ensurePhotosDrawn(steps)
  await steps.run('Bistro, firstpaint', () => buildVariant({ variant: 'firstpaint', outDir: bistroPaths.dist }))
  const bistro = await serveBistro({ sites: { firstpaint: { dist: bistroPaths.dist, port: 0 } } })
  return { url: bistro.sites['firstpaint']!.url, close: () => bistro.close() }
}
