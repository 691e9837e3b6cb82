import type { RouteGraphModule } from './source-project.ts'

/** Parts that are shown when something goes wrong, which an ordinary visit does not load. */
const forErrors = /[?&]tsr-split=(?:errorComponent|notFoundComponent)$/

/**
 * Modules that import a part of themselves lazily, with the ids of those parts, as TanStack Router's plugin makes them
 * with `autoCodeSplitting`: `about.tsx` imports `about.tsx?tsr-split=component`. Where ids carry no query, the part has
 * the id of the whole.
 *
 * @see https://tanstack.com/router/latest/docs/framework/react/guide/automatic-code-splitting
 */
export function splitParts(modules: readonly RouteGraphModule[]): Map<string, readonly string[]> {
  const parts = new Map<string, readonly string[]>()
  for (const { id, dynamicImports } of modules) {
    const own = dynamicImports.filter((part) => part === id || part.startsWith(`${id}?`))
    if (own.length > 0)
      parts.set(
        id,
        own.filter((part) => !forErrors.test(part)),
      )
  }
  return parts
}
