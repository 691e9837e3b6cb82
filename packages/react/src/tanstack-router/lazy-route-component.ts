import type { ComponentType } from 'react'
import type { ChunkOptions } from '../chunk/load-chunk.ts'
import { lazyComponent, type LazyComponent } from '../lazy-component/lazy-component.ts'

type PropsOf<Exported> = Exported extends ComponentType<infer Props> ? Props : never

/**
 * TanStack Router's function of this name, with the kit's recovery in place of its own: retried, and after a deploy loaded
 * by the new release once, instead of by a reload per error.
 *
 * @param importer The bare `import()` of the module.
 * @param exportName Default `default`.
 * @example createRoute({ path: '/about', component: lazyRouteComponent(() => import('./about.tsx'), 'About') })
 */
export function lazyRouteComponent<
  Module extends object,
  Name extends keyof Module & string = 'default' & keyof Module,
>(importer: () => Promise<Module>, exportName?: Name, options?: ChunkOptions): LazyComponent<PropsOf<Module[Name]>> {
  return lazyComponent<Module, PropsOf<Module[Name]>>(importer, {
    ...options,
    select: (module) => module[exportName ?? ('default' as Name)] as ComponentType<PropsOf<Module[Name]>>,
  })
}
