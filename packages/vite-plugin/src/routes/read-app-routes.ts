import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppRoutes } from '@firstpaint/core/chunks'
import { scanHtml } from '../analyze/scan-html.ts'
import { findRoutes } from './find-routes.ts'
import { graphOfSources } from './graph-of-sources.ts'
import { readSources } from './read-sources.ts'

/**
 * Finds the routes of an app in a folder without building it: from the sources below it, and the scripts `index.html`
 * starts. Inside a build the bundler's own graph knows better; give it to {@link findRoutes}.
 *
 * @throws when the folder cannot be read.
 */
export async function readAppRoutes(root: string): Promise<AppRoutes> {
  const sources = await readSources(root)
  const html = await readFile(join(root, 'index.html'), 'utf8').catch(() => '')
  const entries = scanHtml(html).loads.map((url) => url.replace(/^\.?\//, ''))
  return findRoutes({ sources, modules: graphOfSources({ sources, entries, packages: await declaredPackages(root) }) })
}

async function declaredPackages(root: string): Promise<Set<string>> {
  const text = await readFile(join(root, 'package.json'), 'utf8').catch(() => '{}')
  try {
    const manifest = JSON.parse(text) as Record<string, Record<string, string> | undefined>
    return new Set(
      ['dependencies', 'devDependencies', 'peerDependencies'].flatMap((key) => Object.keys(manifest[key] ?? {})),
    )
  } catch {
    return new Set() // A manifest nobody can read only costs the difference between a package and an alias.
  }
}
