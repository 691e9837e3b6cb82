import { resolve } from 'node:path'
import { type ImageOptions, type ImageRequest, resolveImageRequest } from '@firstpaint/core/images'
import type { Environment } from 'vite'
import { isExactPass } from '../exact-pass-marker.ts'
import type { ResolvedImagesOptions } from './images-options.ts'
import { openImages, type OpenImages } from './open-images.ts'
import { projectPlace } from './resolve-images-options.ts'

/** The environment a hook runs in: of a build, a build in memory, or a dev server. */
export type ImageEnvironment = Environment

/** What the sub-plugins for images of one `firstpaint()` share. */
export interface ImageProject {
  readonly options: ResolvedImagesOptions
  /** The images of the environment's build, or of its dev server; opened when first asked for. */
  of(environment: ImageEnvironment): Promise<OpenImages>
  /** Those that were opened, if any. */
  opened(environment: ImageEnvironment): Promise<OpenImages> | undefined
  /** Lets them go. */
  close(environment: ImageEnvironment): Promise<void>
  /** The request of one image: its own options over the project's. @throws FP_IMAGES_OPTION_… naming `place` */
  request(options: ImageOptions, place: string): ImageRequest
}

/** @param dir The option `dir` of `firstpaint()`. */
export function createImageProject(options: ResolvedImagesOptions, dir: string): ImageProject {
  const encoded = new Set<string>()
  const open = new Map<object, Promise<OpenImages>>()
  /** Of the first, which is the real one: those in memory are silent. */
  let stream: NodeJS.WriteStream | undefined | null = null
  // All environments of a dev server work on one set of sources; each build has an account of its own.
  const ownerOf = (environment: ImageEnvironment): object =>
    environment.mode === 'dev' ? environment.getTopLevelConfig() : environment
  return {
    options,
    of: (environment) => {
      const owner = ownerOf(environment)
      const { root, logLevel, logger, command } = environment.getTopLevelConfig()
      if (stream === null) stream = command === 'build' && (logLevel ?? 'info') === 'info' ? process.stderr : undefined
      const images =
        open.get(owner) ??
        openImages({
          options,
          root,
          dir: resolve(root, dir),
          stream,
          encoded,
          assetsDir: ownAssetsDir(environment),
          warn: (text) => logger.warn(`firstpaint: ${text}`),
        })
      open.set(owner, images)
      return images
    },
    opened: (environment) => open.get(ownerOf(environment)),
    close: async (environment) => {
      const owner = ownerOf(environment)
      const images = open.get(owner)
      open.delete(owner)
      if (!isExactPass({ plugins: [...environment.getTopLevelConfig().plugins] })) {
        encoded.clear()
        if (environment.mode === 'build') await (await images)?.clean()
      }
      await (await images)?.close()
    },
    request: (own, place) =>
      resolveImageRequest({ options: options.defaults, place: projectPlace }, { options: own, place }),
  }
}

/** Where Vite's own names put assets; undefined where the config has other names, which go before ours. */
function ownAssetsDir({ config: { build } }: ImageEnvironment): string | undefined {
  const outputs = [build.rolldownOptions.output ?? []].flat()
  const named = Boolean(build.lib) || outputs.some(({ assetFileNames }) => assetFileNames !== undefined)
  return named ? undefined : build.assetsDir
}
