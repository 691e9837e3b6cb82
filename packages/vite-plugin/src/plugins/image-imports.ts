import { join, relative, sep } from 'node:path'
import { type ImageOptions, imageProposalsName, parseImageQuery } from '@firstpaint/core/images'
import type { ImageModule } from '@firstpaint/core/picture'
import { normalizePath, type Plugin } from 'vite'
import type { DevImage } from '../images/dev-images.ts'
import { devImageModule } from '../images/dev-image-module.ts'
import { emitImage } from '../images/emit-image.ts'
import { imageIds, rasterFile, splitId } from '../images/image-id.ts'
import type { ImageProject } from '../images/image-project.ts'
import { imageSourceFile } from '../images/image-source-file.ts'
import { plainly } from '../plainly.ts'

/**
 * Gives `./hero.jpg?image` its variants. In a build they are encoded while the bundler loads the other modules, all at
 * once; what no module that is left refers to is not written. The dev server encodes nothing here.
 */
export function imageImports(project: ImageProject, served: Map<string, DevImage>): Plugin {
  /** By module id: who wrote what. */
  const writtenAs = new Map<string, { readonly specifier: string; readonly importer: string }>()
  /** Module ids whose widths stand in a file that the dev server watches anyway. */
  const automatic = new Set<string>()
  const ids = imageIds(project.options)

  return {
    name: 'firstpaint:image-imports',
    enforce: 'pre',
    resolveId: {
      filter: { id: ids },
      async handler(source, importer, options) {
        const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
        if (resolved === null || importer === undefined) return resolved
        const from = fromRoot(importer, this.environment.getTopLevelConfig().root)
        if (!writtenAs.has(resolved.id)) writtenAs.set(resolved.id, { specifier: source, importer: from })
        return resolved
      },
    },
    load: {
      filter: { id: ids },
      handler(id) {
        return plainly(async () => {
          const config = this.environment.getTopLevelConfig()
          const by = writtenAs.get(id)
          const place = by === undefined ? id : `${by.importer} imports '${by.specifier}'`
          const options = wishedOptions(id, place)
          if (options === undefined) return null
          const file = imageSourceFile(splitId(id).file, config.publicDir)
          const images = await project.of(this.environment)
          const request = await project.requestFor(this.environment, { path: images.pathOf(file), options, place })
          const wish = { file, request, ...by }
          this.addWatchFile(file)
          if (project.isAutomatic(options)) automatic.add(id)
          const build = async (): Promise<ImageModule> => {
            const image = await images.make(wish)
            images.noteImport(wish, image)
            return (await emitImage({ context: this, images, image, file })).module
          }
          const isDev = this.environment.mode === 'dev'
          const module = await (isDev ? devImageModule({ images, served, config, wish }) : build())
          return {
            code: `export default ${JSON.stringify(module)}\n`,
            moduleSideEffects: false,
            moduleType: 'js',
          }
        })
      },
    },
    hotUpdate({ file, modules }) {
      const { moduleGraph, config } = this.environment
      if (file !== normalizePath(join(config.root, imageProposalsName))) return
      const changed = [...automatic].flatMap((id) => moduleGraph.getModuleById(id) ?? [])
      return [...modules, ...changed]
    },
    renderChunk: {
      order: 'pre',
      filter: { code: '__VITE_ASSET__' },
      async handler(code) {
        const images = await project.opened(this.environment)
        // A reference may hold two underscores; what follows it never begins with a letter.
        for (const [, reference] of code.matchAll(/__VITE_ASSET__([\w$]+)__/g)) images?.used.add(reference!)
        return null
      },
    },
    generateBundle: {
      order: 'pre',
      async handler(_options, bundle) {
        const images = await project.opened(this.environment)
        if (images === undefined) return
        const { emitted, used, unused } = images
        const files = new Map<string, string>()
        for (const { reference } of emitted.values()) files.set(await reference, this.getFileName(await reference))
        // What looks like a reference and is none of ours is not the bundler's to know.
        const needed = new Set([...files].filter(([reference]) => used.has(reference)).map(([, name]) => name))
        const kept = new Set<string>()
        for (const { hash, reference } of emitted.values()) {
          const name = files.get(await reference)!
          if (needed.has(name)) {
            kept.add(hash)
            continue
          }
          unused.add(hash)
          const output = bundle[name]
          // Somebody else may have emitted the same bytes, and names where they come from.
          if (output?.type === 'asset' && output.originalFileNames.length === 0) delete bundle[name]
        }
        for (const hash of kept) unused.delete(hash)
      },
    },
    async buildEnd() {
      if (this.environment.mode === 'build') (await project.opened(this.environment))?.finish()
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        return project.close(this.environment)
      },
    },
  }
}

/** Undefined for what is no import of an image. */
function wishedOptions(id: string, place: string): ImageOptions | undefined {
  const { file, query } = splitId(id)
  if (query !== '') return parseImageQuery(query, place)
  return rasterFile.test(file) && !/[\\/]node_modules[\\/]/.test(file) ? {} : undefined
}

function fromRoot(id: string, root: string): string {
  return relative(root, splitId(id).file).split(sep).join('/')
}
