import { resolve } from 'node:path'
import type { Environment, Plugin } from 'vite'
import { devImageModule } from '../images/dev-image-module.ts'
import type { DevImage } from '../images/dev-images.ts'
import { emitImage } from '../images/emit-image.ts'
import type { ImageProject } from '../images/image-project.ts'
import type { ImageWish } from '../images/image-wish.ts'
import type { OpenImages } from '../images/open-images.ts'
import { rewritePageImages } from '../images/rewrite-page-images.ts'
import { plainly } from '../plainly.ts'
import { isBrowserEnvironment } from '../site-build.ts'

/** Makes a `<picture>` of each `<img>` in the pages, in builds and on the dev server. */
export function imageHtml(project: ImageProject, served: Map<string, DevImage>): Plugin {
  const wishOf = async (environment: Environment, page: string, file: string): Promise<[OpenImages, ImageWish]> => {
    const images = await project.of(environment)
    const importer = images.pathOf(page)
    const request = await project.requestFor(environment, { path: images.pathOf(file), options: {}, place: importer })
    return [images, { file, importer, request }]
  }
  return {
    name: 'firstpaint:image-html',
    enforce: 'pre',
    applyToEnvironment: isBrowserEnvironment,
    // Before Vite takes what it finds in the page for its own assets.
    transform: {
      order: 'pre',
      filter: { id: /\.html$/, code: /<img\b/i },
      handler(html, page) {
        const { environment } = this
        if (environment.mode !== 'build') return null
        return plainly(async () => {
          const code = await rewritePageImages({
            html,
            page,
            config: environment.getTopLevelConfig(),
            imageOf: async (file) => {
              const [images, wish] = await wishOf(environment, page, file)
              this.addWatchFile(file)
              const image = await images.make(wish)
              const { module, references } = await emitImage({ context: this, images, image, file })
              for (const reference of references) images.used.add(reference)
              return module
            },
          })
          return { code, map: null }
        })
      },
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, { server, filename, path }) {
        if (server === undefined || !/<img\b/i.test(html)) return html
        const { config } = server
        // The name of a page without a file of its own is that of the folder.
        const page = filename.endsWith('.html') ? filename : resolve(config.root, `.${path}`)
        return plainly(() =>
          rewritePageImages({
            html,
            page,
            config,
            imageOf: async (file) => {
              const [images, wish] = await wishOf(server.environments.client, page, file)
              return devImageModule({ images, served, config, wish })
            },
          }),
        )
      },
    },
  }
}
