import { type ChunkOptions, loadChunk } from '../chunk/load-chunk.ts'

/** Loads a module, once, however often it is called; after a failure the next call begins anew. */
export interface LazyRoute<Module> {
  (): Promise<Module>
  /** The same, by the name routers and links know: loads without showing. */
  preload(): Promise<Module>
}

/**
 * A route's module, to be loaded when it is needed and however often that takes: retried with growing pauses, then, after
 * a deploy, by the new release of the page. Fits React Router's `lazy`.
 *
 * @param importer The bare `import()` of the module.
 * @throws (rejects) with the browser's own error when all tries have failed; `isChunkError` knows it.
 * @example { path: '/menu/:slug', lazy: lazyRoute(() => import('./pages/dish.tsx')) }
 */
export function lazyRoute<Module>(importer: () => Promise<Module>, options?: ChunkOptions): LazyRoute<Module> {
  let loading: Promise<Module> | undefined
  const load = (): Promise<Module> =>
    (loading ??= loadChunk(importer, options).catch((error: unknown) => {
      loading = undefined
      throw error
    }))
  return Object.assign(load, { preload: load })
}
