import { existsSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import { firstpaint } from '@firstpaint/vite'
import { build, type Plugin } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'
import { bistroPaths } from '../../demo/bistro-paths.ts'
import { brotliFiles } from './brotli-files.ts'
import type { Recipe } from './contestants.ts'
import type { Deploy } from './deploys.ts'
import { editText } from './edit-text.ts'
import { noPhotos } from './no-photos.ts'
import { usePackageVersions } from './package-versions.ts'

/** A built site, ready to be served. */
export interface BuiltDeploy {
  readonly dist: string
  /** What Firstpaint's server is told by; peers have none. */
  readonly manifest: string | undefined
}

export interface BuildDeployOptions {
  readonly deploy: Deploy
  readonly recipe: Recipe
  /** Where the sites of this recipe lie; earlier deploys are there already. */
  readonly folder: string
}

const best = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 }

/** Builds one deploy as its team would: the chunk lockfile and the release store of the deploys before are at hand. */
export async function buildDeploy({ deploy, recipe, folder }: BuildDeployOptions): Promise<BuiltDeploy> {
  const dist = join(folder, deploy.name)
  const manifest = recipe.startsWith('firstpaint') ? join(folder, `${deploy.name}.json`) : undefined
  const finished = manifest ?? join(dist, 'index.html.br')
  if (existsSync(finished)) return { dist, manifest }
  const own = manifest === undefined ? undefined : await ownPlugins({ deploy, recipe, folder })
  await build({
    root: bistroPaths.app,
    configFile: join(bistroPaths.app, 'vite.config.plain.ts'),
    logLevel: 'error',
    plugins: [
      noPhotos(),
      usePackageVersions(deploy.versions),
      editText(deploy.edits),
      ...(own?.plugins ?? []),
      ...(recipe === 'compression2'
        ? [compression({ algorithms: [defineAlgorithm('brotliCompress', { params: best })], logLevel: 'silent' })]
        : []),
    ],
    build: { outDir: dist, emptyOutDir: true, reportCompressedSize: false },
  })
  if (recipe === 'plain') await brotliFiles(dist)
  if (own !== undefined) {
    await copyFile(join(own.dir, 'chunks.json'), join(folder, `${deploy.name}.chunks.json`))
    await copyFile(join(own.dir, 'delivery.json'), manifest!)
  }
  return { dist, manifest }
}

async function ownPlugins({
  deploy,
  recipe,
  folder,
}: BuildDeployOptions): Promise<{ readonly dir: string; readonly plugins: readonly Plugin[] }> {
  const relative = `.firstpaint/replay-${recipe}`
  const dir = join(bistroPaths.app, relative)
  if (deploy.name === 'v1') {
    await rm(dir, { recursive: true, force: true })
    await mkdir(dir, { recursive: true })
  }
  // Who takes commits back takes the lockfile back with them.
  if (deploy.name === 'back') await copyFile(join(folder, 'v1.chunks.json'), join(dir, 'chunks.json'))
  const plugins = firstpaint({
    dir: relative,
    chunks: { lockfile: `${relative}/chunks.json` },
    images: false,
    report: false,
    // The app registers it.
    serviceWorker: recipe === 'firstpaint-worker' && { register: false },
    delivery: {
      store: join(folder, 'releases'),
      summary: false,
      ...(recipe === 'firstpaint-names' && { dictionaryStableNames: true }),
    },
  })
  return { dir, plugins }
}
