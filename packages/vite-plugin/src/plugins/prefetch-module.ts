import { emptyPrefetchPlan } from '@firstpaint/core/kit'
import type { Plugin } from 'vite'
import { prefetchElement, prefetchModule, prefetchModuleId } from '../prefetch-module.ts'

const empty = JSON.stringify(emptyPrefetchPlan)

/**
 * `import { plan } from 'virtual:firstpaint/prefetch'`: what the React kit needs to ask for routes ahead of time. The plan
 * names hashed files, so it is read from the page: in a script it would change that script with every deploy. Empty in
 * development and on servers. Takes part in builds in memory, too: without it, the app would not build there.
 */
export function prefetchModulePlugin(): Plugin {
  return {
    name: 'firstpaint:prefetch-module',
    resolveId: {
      filter: { id: /^virtual:firstpaint\/prefetch$/ },
      handler: (id) => (id === prefetchModule ? prefetchModuleId : undefined),
    },
    load: {
      filter: { id: /firstpaint:prefetch$/ },
      handler(id) {
        if (id !== prefetchModuleId) return undefined
        const isBuilt = this.environment.mode === 'build' && this.environment.config.consumer === 'client'
        const code = isBuilt
          ? `const block = document.getElementById(${JSON.stringify(prefetchElement)})\nexport const plan = block ? JSON.parse(block.textContent) : ${empty}`
          : `export const plan = ${empty}`
        return { code, moduleSideEffects: false }
      },
    },
  }
}
