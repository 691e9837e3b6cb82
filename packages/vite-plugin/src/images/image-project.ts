import { join, resolve } from 'node:path'
import { type ImageOptions, imageProposalsName, type ImageRequest, resolveImageRequest } from '@firstpaint/core/images'
import type { Environment } from 'vite'
import { isExactPass } from '../exact-pass-marker.ts'
import type { ResolvedImagesOptions } from './images-options.ts'
import { type AutomaticWidths, automaticWidths } from './automatic-widths.ts'
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
  /** Whether its widths are said to be automatic. */
  isAutomatic(options: ImageOptions): boolean
  /** Whether its widths are said to be automatic. */
  isAutomatic(options: ImageOptions): boolean
  /** The same; where the widths are said to be automatic, they are those for where the image is shown. */
  requestFor(environment: ImageEnvironment, image: AskedOptions): Promise<ImageRequest>
}

export interface AskedOptions {
  /** From the project root. */
  readonly path: string
  readonly options: ImageOptions
  /** For error messages. */
  readonly place: string
}

export interface ImageProjectInput {
  readonly options: ResolvedImagesOptions
  /** The option `dir` of `firstpaint()`. */
  readonly dir: string
  /** Its option `chunks.profile`. */
  readonly profile: string | false | null
}

export function createImageProject({ options, dir, profile }: ImageProjectInput): ImageProject {
  const encoded = new Set<string>()
  const open = new Map<object, Promise<OpenImages>>()
  /** Of the first, which is the real one: those in memory are silent. */
  let stream: NodeJS.WriteStream | undefined | null = null
  // All environments of a dev server work on one set of sources; each build has an account of its own.
  const ownerOf = (environment: ImageEnvironment): object =>
    environment.mode === 'dev' ? environment.getTopLevelConfig() : environment
  const automatic = new WeakMap<object, AutomaticWidths>()
  const automaticOf = (environment: ImageEnvironment): AutomaticWidths => {
    const owner = ownerOf(environment)
    const { root, logger } = environment.getTopLevelConfig()
    const known =
      automatic.get(owner) ??
      automaticWidths({
        root,
        profile,
        proposals: join(root, imageProposalsName),
        now: Date.now(),
        changes: environment.mode === 'dev',
        warn: (text) => logger.warnOnce(`firstpaint: ${text}`),
        notice: (text) => logger.info(`firstpaint: ${text}`),
      })
    automatic.set(owner, known)
    return known
  }
  const request = (own: ImageOptions, place: string): ImageRequest =>
    resolveImageRequest({ options: options.defaults, place: projectPlace }, { options: own, place })
  // Automatic is what widths are without a word, too; what is known of its places is for an image that asks for it.
  const isAutomatic = (own: ImageOptions): boolean =>
    (own.widths ?? options.defaults.widths) === 'auto' && own.slots === undefined
  return {
    options,
    isAutomatic,
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
      automatic.delete(owner)
      if (!isExactPass({ plugins: [...environment.getTopLevelConfig().plugins] })) {
        encoded.clear()
        if (environment.mode === 'build') await (await images)?.clean()
      }
      await (await images)?.close()
    },
    request,
    requestFor: async (environment, { path, options: own, place }) => {
      // Wrong options are told before anything is looked up.
      const asked = request(own, place)
      return isAutomatic(own) ? request({ ...own, ...(await automaticOf(environment)(path)) }, place) : asked
    },
  }
}

/** Where Vite's own names put assets; undefined where the config has other names, which go before ours. */
function ownAssetsDir({ config: { build } }: ImageEnvironment): string | undefined {
  const outputs = [build.rolldownOptions.output ?? []].flat()
  const named = Boolean(build.lib) || outputs.some(({ assetFileNames }) => assetFileNames !== undefined)
  return named ? undefined : build.assetsDir
}
