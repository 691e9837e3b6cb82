import type { Plugin } from 'vite'
import type { Context } from '../context.ts'
import type { ImageProject } from '../images/image-project.ts'
import { imageIds } from '../images/image-id.ts'
import { writeImageTypes } from '../images/types-on-disk.ts'
import { isExactPass } from '../exact-pass-marker.ts'
import { isBrowserEnvironment } from '../site-build.ts'

/** Milliseconds the dev server waits for further imports before it writes their types. */
const PAUSE = 300

/** Writes the types of imported images to `<dir>/images.d.ts`, in builds and as the dev server meets them. */
export function imageTypes({ build }: Context, project: ImageProject): Plugin {
  let pause: NodeJS.Timeout | undefined
  return {
    name: 'firstpaint:image-types',
    apply: (config) => !isExactPass(config),
    applyToEnvironment: isBrowserEnvironment,
    transform: {
      order: 'post',
      filter: { id: imageIds(project.options) },
      handler() {
        const { environment } = this
        if (environment.mode !== 'dev') return
        clearTimeout(pause)
        pause = setTimeout(async () => {
          const images = await project.opened(environment)
          const write = images && writeImageTypes({ dir: build.dir, imports: images.imported, complete: false })
          // A server that has ended in the meantime, or a disk that is full, is no reason to end another.
          await write?.catch((error: unknown) => build.config.logger.warn(`firstpaint: ${String(error)}`))
        }, PAUSE).unref()
      },
    },
    async buildEnd(error) {
      clearTimeout(pause)
      if (this.environment.mode !== 'build' || error !== undefined) return
      const images = await project.opened(this.environment)
      if (images === undefined || images.imported.length === 0) return
      await writeImageTypes({ dir: build.dir, imports: images.imported, complete: true })
    },
  }
}
