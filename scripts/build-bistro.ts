import { bistroPaths } from './demo/bistro-paths.ts'
import { buildVariant } from './demo/build-variant.ts'
import { ensurePhotosDrawn } from './demo/ensure-photos-drawn.ts'
import { createSteps } from './demo/steps.ts'

/** Builds Bistro with Firstpaint into its `dist`, drawing the photos first where there are none. */
export async function buildBistro(): Promise<void> {
  const steps = createSteps({ silent: false })
  await ensurePhotosDrawn(steps)
  await steps.run('Bistro, firstpaint', () => buildVariant({ variant: 'firstpaint', outDir: bistroPaths.dist }))
}
