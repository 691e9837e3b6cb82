import type { ImageEngine } from './image-engine.ts'

/** An engine that several use; it is closed when the last has released it. */
export interface SharedImageEngine {
  readonly engine: ImageEngine
  release(): Promise<void>
}

interface Shared {
  readonly engine: ImageEngine
  users: number
}

/** Of the process, not of this module: a bundler that loads its config twice loads this twice. */
const registry = Symbol.for('firstpaint.images.engines')

/**
 * The engine of this name (such as the project's root) in this process, or the one `create` makes: the client build and
 * the SSR build of one project encode each image once between them.
 */
export function shareImageEngine(name: string, create: () => ImageEngine): SharedImageEngine {
  const engines = ((globalThis as { [registry]?: Map<string, Shared> })[registry] ??= new Map())
  const shared = engines.get(name) ?? { engine: create(), users: 0 }
  engines.set(name, shared)
  shared.users++
  let released = false
  return {
    engine: shared.engine,
    release: async () => {
      if (released) return
      released = true
      shared.users--
      if (shared.users > 0) return
      engines.delete(name)
      await shared.engine.close()
    },
  }
}
