import type { ModuleGraph } from '@firstpaint/core/chunks'

/** Modules of which code is left in a build, sorted; the bundler's own aside: what they are is its business. */
export function modulesLeft({ modules }: ModuleGraph): string[] {
  return modules
    .flatMap(({ id, renderedBytes }) => (renderedBytes > 0 && !id.startsWith('virtual:rolldown/') ? [id] : []))
    .toSorted()
}
