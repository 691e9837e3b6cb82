import type { Plugin } from 'vite'

/** `virtual:firstpaint/prefetch` where Firstpaint's plugin is not: a plan that asks for nothing. */
export function plainPrefetch(): Plugin {
  return {
    name: 'bistro:plain-prefetch',
    resolveId: { filter: { id: /^virtual:firstpaint\/prefetch$/ }, handler: () => '\0plain-prefetch' },
    load: {
      filter: { id: /plain-prefetch$/ },
      handler: (id) =>
        id === '\0plain-prefetch' ? 'export const plan = { version: 1, files: [], routes: [] }' : undefined,
    },
  }
}
