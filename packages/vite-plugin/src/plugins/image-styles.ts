import { readFile } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { imageSet } from '@firstpaint/core/picture'
import type { Plugin, ResolvedConfig, Rolldown } from 'vite'
import { emitImage } from '../images/emit-image.ts'
import { splitId } from '../images/image-id.ts'
import type { ImageProject } from '../images/image-project.ts'
import type { OpenImages } from '../images/open-images.ts'
import { projectImages } from '../images/project-images.ts'
import { addImageSets, styleImages } from '../images/style-images.ts'
import { plainly } from '../plainly.ts'
import { isBrowserEnvironment } from '../site-build.ts'

/** Vite's own list of style sheets. */
const styleSheet = /\.(?:css|less|sass|scss|styl|stylus|pcss|postcss|sss)(?:$|\?)/

/**
 * Adds `image-set()` to style sheets of a build: after Vite's CSS plugin, which has found the files behind every `url()`,
 * whatever language they were written in, and before it is bundled. An image keeps the size it had in the layout.
 */
export function imageStyles(project: ImageProject): Plugin {
  let sourceOf: ReturnType<typeof sourceFinder>
  return {
    name: 'firstpaint:image-styles',
    apply: 'build',
    applyToEnvironment: isBrowserEnvironment,
    buildStart() {
      sourceOf = sourceFinder(this.environment.getTopLevelConfig())
    },
    transform: {
      // A style attribute holds no rules.
      filter: { id: { include: styleSheet, exclude: /[?&]style-attr\b/ }, code: '__VITE_ASSET__' },
      handler(css, id) {
        return plainly(async () => {
          const references = new Set(styleImages(css).flatMap((image) => image.references))
          if (references.size === 0) return null
          const sets = new Map<string, string>()
          const images = await project.of(this.environment)
          const importer = images.pathOf(splitId(id).file)
          for (const reference of references) {
            const file = await sourceOf({ context: this, images, reference })
            if (file === undefined) continue
            const { width, pages } = await images.engine.inspect(images.pathOf(file), { importedBy: importer })
            if (pages > 1) continue
            const request = project.request({ widths: [width], placeholder: 'none' }, importer)
            const image = await images.make({ file, importer, request })
            const emitted = await emitImage({ context: this, images, image, file })
            for (const each of emitted.references) images.used.add(each)
            // One format is what the sheet has already.
            if (emitted.module.sources.length > 0)
              sets.set(reference, imageSet({ image: emitted.module, displayWidth: width }))
          }
          const code = addImageSets(css, (reference) => sets.get(reference))
          return { code, map: null }
        })
      },
    },
  }
}

interface AskedSource {
  readonly context: Rolldown.PluginContext
  readonly images: OpenImages
  readonly reference: string
}

/**
 * Finds the file behind one of Vite's references, which Vite keeps to itself: of the project's images, one that comes out
 * under the same name, for equal bytes do. Checked with Vite 8.3.8 / Rolldown 1.2.19.
 */
function sourceFinder({ root, publicDir, build }: ResolvedConfig): (asked: AskedSource) => Promise<string | undefined> {
  let listed: Promise<readonly string[]> | undefined
  return async ({ context, images, reference }) => {
    const output = context.getFileName(reference)
    const files = await (listed ??= projectImages(root, [publicDir, resolve(root, build.outDir)]))
    for (const file of files) {
      if (!output.includes(basename(file, extname(file)))) continue
      const probe = context.emitFile({ type: 'asset', name: basename(file), source: await readFile(file) })
      // Not written unless it is the one.
      images.emitted.set(`probe ${file}`, { hash: `probe ${file}`, reference: Promise.resolve(probe) })
      if (context.getFileName(probe) === output) return file
    }
    return undefined
  }
}
