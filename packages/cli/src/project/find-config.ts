import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The names Vite looks for, in its order.
 *
 * @see https://vite.dev/config/
 */
const names = [
  'vite.config.js',
  'vite.config.mjs',
  'vite.config.ts',
  'vite.config.cjs',
  'vite.config.mts',
  'vite.config.cts',
]

/** The file name of an app's Vite config, or undefined when it has none. */
export function findConfig(dir: string): string | undefined {
  return names.find((name) => existsSync(join(dir, name)))
}
