import { type ComponentType, createElement, type FunctionComponent, type ReactElement, use } from 'react'
import { failedChunks } from '../chunk/failed-chunks.ts'
import type { ChunkOptions } from '../chunk/load-chunk.ts'
import { lazyRoute } from '../lazy-route/lazy-route.ts'

/** A component whose code comes when it is shown or preloaded. Takes the props of the component it stands for. */
export interface LazyComponent<Props> extends FunctionComponent<Props> {
  /** Loads the code without showing anything. Rejects when all tries have failed. */
  preload(): Promise<ComponentType<Props>>
}

export interface LazyComponentOptions<Module, Props> extends ChunkOptions {
  /** Picks the component out of the module. Default its default export. */
  readonly select: (module: Module) => ComponentType<Props>
}

/**
 * `React.lazy` with a memory that forgets failures: retried, then shown by the next `<ChunkBoundary>`, and loaded anew when
 * that is reset. One request per module, also in StrictMode and however many of it are shown; put it beside the imports,
 * never inside a component. Suspends while the code is on its way.
 *
 * @param importer The bare `import()` of the module.
 * @example const Chart = lazyComponent(() => import('./chart.tsx'), { select: (module) => module.Chart })
 */
export function lazyComponent<Props>(
  importer: () => Promise<{ readonly default: ComponentType<Props> }>,
  options?: ChunkOptions,
): LazyComponent<Props>
export function lazyComponent<Module, Props>(
  importer: () => Promise<Module>,
  options: LazyComponentOptions<Module, Props>,
): LazyComponent<Props>
export function lazyComponent<Props>(
  importer: () => Promise<{ readonly default: ComponentType<Props> }>,
  {
    select = (module) => module.default,
    ...options
  }: Partial<LazyComponentOptions<{ readonly default: ComponentType<Props> }, Props>> = {},
): LazyComponent<Props> {
  let component: ComponentType<Props> | undefined
  /** What is shown: a rejected one stays, since React renders a failed tree a second time before it believes it. */
  let shown: Promise<ComponentType<Props>> | undefined
  const load = lazyRoute(importer, options)
  const preload = (): Promise<ComponentType<Props>> => load().then((module) => (component = select(module)))
  const show = (): Promise<ComponentType<Props>> => {
    const own = (shown = preload())
    own.catch((error: object) => {
      const forget = (): unknown => shown === own && (shown = undefined)
      failedChunks.set(error, () => preload().then(forget))
      // Boundaries that know nothing of the kit can be reset, too.
      setTimeout(forget, 1000)
    })
    return own
  }
  // Who has waited once goes on asking: React takes it for an error when the second try of a render no longer does.
  const Lazy = (props: Props): ReactElement =>
    createElement(((!shown && component) || use(shown ?? show())) as ComponentType<object>, props as object)
  return Object.assign(Lazy, { preload })
}
