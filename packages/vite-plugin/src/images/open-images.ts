import { relative, resolve, sep } from 'node:path'
import type { ImageImport, OptimizedImage } from '@firstpaint/core/images'
import type { ImageEngine, ProgressReporter, SharedImageEngine } from '@firstpaint/images/build'
import type { AskedImage } from './asked-image.ts'
import type { ImageWish } from './image-wish.ts'
import type { ResolvedImagesOptions } from './images-options.ts'
import { keepRemote } from './keep-remote.ts'
import { loadEngine } from './load-engine.ts'

export interface OpenImagesOptions {
  readonly options: ResolvedImagesOptions
  /** Absolute path of the project. */
  readonly root: string
  /** Absolute path of the folder for what Firstpaint learns. */
  readonly dir: string
  /** Where progress is shown; undefined: nowhere. */
  readonly stream: NodeJS.WriteStream | undefined
  readonly warn: (message: string) => void
  /** Vite's folder for assets; undefined where the config names assets itself. */
  readonly assetsDir: string | undefined
  /** Keys of records that were encoded for this build, be it in a pass of it in memory. */
  readonly encoded: Set<string>
}

export interface EmittedFile {
  /** Of its bytes, as the engine knows it. */
  readonly hash: string
  /** The bundler's. */
  readonly reference: Promise<string>
}

/** The images of one build or one dev server: an engine, and the account of what it was asked for. */
export interface OpenImages {
  readonly engine: ImageEngine
  readonly root: string
  /** In the order in which they were asked for. */
  readonly asked: Iterable<AskedImage>
  /** What was imported, as it is written: for types. */
  readonly imported: readonly ImageImport[]
  /** Vite's folder for assets; undefined where the config names assets itself. */
  readonly assetsDir: string | undefined
  /** What was given to the bundler, by name. */
  readonly emitted: Map<string, EmittedFile>
  /** The references that something left in the output holds. */
  readonly used: Set<string>
  /** Files by hash that nothing in the output refers to. */
  readonly unused: Set<string>
  /** Notes an import. */
  noteImport(wish: ImageWish, image: OptimizedImage): void
  /** The image, from the store or encoded now, and put on the account. */
  make(wish: ImageWish): Promise<OptimizedImage>
  /**
   * A file with the image at an address, fetched where it is not there yet.
   *
   * @throws FP_IMAGES_REMOTE_REFUSED, FP_IMAGES_REMOTE_FAILED, both naming `place`.
   */
  keepRemote(url: string, place: string): Promise<string>
  /** The source as the engine and messages name it: from the root. */
  pathOf(file: string): string
  /** The last line of progress, when everything was asked for. */
  finish(): void
  close(): Promise<void>
  /** Takes out of folders that are stores what nobody has used for long; once a day, at the end of a build. */
  clean(): Promise<void>
}

/**
 * Opens the engine of a project. Client build, SSR build and the chunk planner's builds in memory share one in this
 * process, so each image is encoded once between them.
 */
export async function openImages({
  options,
  root,
  dir,
  stream,
  warn,
  assetsDir,
  encoded,
}: OpenImagesOptions): Promise<OpenImages> {
  const { collectDaily, createImageEngine, openStore, reportProgress, shareImageEngine } = await loadEngine()
  const places = (options.store ?? [resolve(dir, 'cache/images')]).map((place) =>
    /^[a-z][a-z\d+.-]+:/i.test(place) ? place : resolve(root, place),
  )
  const store = await openStore(places, { warn: (error) => warn(String(error)) })
  let progress: ProgressReporter | undefined
  const shared: SharedImageEngine = shareImageEngine(`${root}\0${places.join('\0')}`, () => {
    progress = stream && reportProgress({ stream })
    return createImageEngine({
      store,
      root,
      manifest: resolve(dir, 'cache/image-sources.json'),
      ...(options.workers !== null && { workers: options.workers }),
      ...(progress && { onProgress: progress.update }),
    })
  })
  const { engine } = shared
  const asked = new Map<string, AskedImage>()
  const imported = new Map<string, ImageImport>()
  const unused = new Set<string>()
  const fetched = new Map<string, Promise<string>>()
  const pathOf = (file: string): string => relative(root, file).split(sep).join('/')

  return {
    engine,
    root,
    pathOf,
    get asked() {
      return asked.values()
    },
    get imported() {
      return [...imported.values()]
    },
    assetsDir,
    emitted: new Map(),
    used: new Set(),
    unused,
    noteImport: ({ file, specifier }, image) => {
      if (specifier !== undefined) imported.set(`${specifier}\0${file}`, { specifier, image })
    },
    make: async ({ file, request, importer }) => {
      const path = pathOf(file)
      const by = importer === undefined ? {} : { importedBy: importer }
      const [key, found] = await Promise.all([engine.key(path, request, by), engine.find(path, request, by)])
      if (found === undefined) encoded.add(key)
      const image = found ?? (await engine.optimize(path, request, by))
      const entry = asked.get(`${path}\0${key}`) ?? {
        path,
        sourceHash: await engine.hash(path, by),
        request,
        image,
        cached: !encoded.has(key),
        importers: new Set(),
      }
      asked.set(`${path}\0${key}`, entry)
      if (importer !== undefined) entry.importers.add(importer)
      return image
    },
    keepRemote: (url, place) => {
      const file = fetched.get(url) ?? keepRemote({ url, dir, store, remote: options.remote, place })
      fetched.set(url, file)
      file.catch(() => fetched.delete(url))
      return file
    },
    finish: () => progress?.finish(),
    clean: async () => {
      await collectDaily({ store: places, inUse: engine.stats().keys, warn: (error) => warn(String(error)) })
    },
    close: async () => {
      await shared.release()
    },
  }
}
