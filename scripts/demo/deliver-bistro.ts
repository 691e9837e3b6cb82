import { join } from 'node:path'
import { deliver } from '@firstpaint/delivery'
import { bistroPaths } from './bistro-paths.ts'
import type { Steps } from './steps.ts'

/**
 * Makes the Firstpaint build ready to be served, with deltas against the builds that were served before.
 * @returns the manifest's file.
 */
export function deliverBistro(steps: Steps): Promise<string> {
  return steps.run('delivery: encodings and deltas', async (detail) => {
    const { file } = await deliver(bistroPaths.dist, {
      dir: join(bistroPaths.app, '.firstpaint'),
      onProgress: ({ done, total }) => detail(`${done}/${total}`),
    })
    return file
  })
}
