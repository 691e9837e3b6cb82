import { join } from 'node:path'
import type { Contestant } from '../bench-task.ts'
import { buildWithVite } from './build-with-vite.ts'

/** The same build without any image: what every contestant pays anyway. */
export const nothing: Contestant = async ({ out }) => {
  await buildWithVite({ root: join(out, 'app'), script: 'console.log(1)' })
  return async () => ({ outputs: [] })
}
