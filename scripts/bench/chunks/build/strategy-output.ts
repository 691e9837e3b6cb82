import type { Rolldown } from 'vite'
import type { StrategyName } from '../strategy-name.ts'

type CodeSplitting = Exclude<NonNullable<Rolldown.OutputOptions['codeSplitting']>, boolean>

export interface PackageBytes {
  /** Rendered bytes by package name, for Next's rule that a large library gets a chunk of its own. */
  readonly [name: string]: number
}

/** What React, and what renders it, is made of: Next's `framework` chunk. */
const framework = new Set([
  'react',
  'react-dom',
  'scheduler',
  'prop-types',
  'use-subscription',
  'vue',
  'svelte',
  'solid-js',
])
/** Next's limit: a library above it is a chunk of its own. Bytes before compression. */
const largeLibrary = 160_000
/** Next's smallest shared chunk. Bytes before compression. */
const smallestShared = 20_000

/**
 * The Rolldown groups of the strategies that are nothing but groups; undefined for the others. Each at its best settings:
 * dependencies do not come along uninvited (they over-fetch wherever it was tried), granular and entries-aware chunks hold
 * only what the same entries need. Names of options checked with Rolldown 1.2.19.
 *
 * @see https://rolldown.rs/reference/OutputOptions.codeSplitting
 * @see https://web.dev/articles/granular-chunking-nextjs
 */
export function strategyOutput(strategy: StrategyName, packageBytes: PackageBytes): CodeSplitting | undefined {
  const includeDependenciesRecursively = false
  switch (strategy) {
    case 'vendor':
      return { includeDependenciesRecursively, groups: [{ name: 'vendor', test: (id) => packageOf(id) !== null }] }
    case 'per-package':
      return { includeDependenciesRecursively, groups: [{ name: (id) => asName(packageOf(id)) }] }
    case 'entries-aware':
      return {
        includeDependenciesRecursively,
        groups: [{ name: 'vendor', test: (id) => packageOf(id) !== null, entriesAware: true }],
      }
    case 'granular':
      return {
        includeDependenciesRecursively,
        groups: [
          { name: 'framework', test: (id) => framework.has(packageOf(id) ?? ''), priority: 40 },
          {
            name: (id) => {
              const owner = packageOf(id)
              return owner !== null && (packageBytes[owner] ?? 0) > largeLibrary ? asName(`lib-${owner}`) : null
            },
            entriesAware: true,
            priority: 30,
          },
          { name: 'shared', minShareCount: 2, minSize: smallestShared, entriesAware: true, priority: 10 },
        ],
      }
    default:
      return undefined
  }
}

/** The package a module's path lies in; the innermost one counts. */
function packageOf(rawId: string): string | null {
  const inside = rawId.replaceAll('\\', '/').split('/node_modules/')
  const last = inside.length > 1 ? inside.at(-1)! : ''
  return /^(?:@[^/]+\/)?[^/]+/.exec(last)?.[0] ?? null
}

function asName(owner: string | null): string | null {
  return owner === null ? null : owner.replace('@', '').replace('/', '-')
}
