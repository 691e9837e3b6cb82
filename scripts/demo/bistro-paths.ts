import { join, resolve } from 'node:path'

const playground = resolve(import.meta.dirname, '../../playground')

/** Where Bistro's parts lie; absolute paths. */
export const bistroPaths = {
  app: join(playground, 'app'),
  /** Built with Firstpaint: what the demo serves and `firstpaint analyze` is shown on. */
  dist: join(playground, 'app/dist'),
  /** Built with plain Vite, for comparison. */
  plainDist: join(playground, 'app/dist-plain'),
  cache: join(playground, '.cache'),
} as const
