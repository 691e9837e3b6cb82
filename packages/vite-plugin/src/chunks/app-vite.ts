import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * The app's own Vite, which is the one that runs; ours where the app's folder knows none. A package that is linked brings
 * a second copy, and plugin objects that one copy has prepared cannot be prepared by another ("Cannot redefine property").
 */
export async function appVite(root: string): Promise<typeof import('vite')> {
  let file: string
  try {
    file = createRequire(join(root, 'package.json')).resolve('vite')
  } catch {
    return import('vite')
  }
  return (await import(pathToFileURL(file).href)) as typeof import('vite')
}
