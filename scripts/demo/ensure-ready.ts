import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ensurePhotos } from '@bistro/photos'
import type { Steps } from './steps.ts'

/** Makes what a fresh clone lacks: the packages' compiled code, and Bistro's photos. */
export async function ensureReady(steps: Steps): Promise<void> {
  await steps.run('packages compiled', async () => {
    const tsc = join(import.meta.dirname, '../../node_modules/.bin/tsc')
    await promisify(execFile)(tsc, ['-b', 'packages'], { cwd: join(import.meta.dirname, '../..') })
  })
  await steps.run('photos of the dishes drawn (once, about a minute)', (detail) =>
    ensurePhotos({ onProgress: (done, total) => detail(`${done}/${total}`) }),
  )
}
