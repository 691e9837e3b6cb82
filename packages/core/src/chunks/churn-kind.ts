import type { ModuleNode } from './module-graph.ts'

/** Kinds of modules whose rates of change differ so much that they know nothing of each other. */
export type ChurnKind = 'app' | 'generated' | 'package' | 'virtual'

const generated = /[.-](?:gen|generated)\.\w+$|(?:^|\/)(?:__generated__|generated)\//
const lockfile = /(?:^|\/)(?:pnpm-lock\.yaml|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|bun\.lockb?)$/
const aside =
  /(?:^|\/)\.|(?:^|\/)(?:__tests__|__mocks__|e2e|tests?|docs?|dist|coverage|node_modules)\/|\.(?:test|spec|stories|snap|md|txt|d\.ts|config\.\w+)$|\.(?:test|spec|stories)\.\w+$|(?:^|\/)(?:package|tsconfig[^/]*)\.json$/i

export function churnKind({ id, package: owner }: Pick<ModuleNode, 'id' | 'package'>): ChurnKind {
  if (owner !== null) return 'package'
  if (id.startsWith('virtual:')) return 'virtual'
  return isGenerated(id) ? 'generated' : 'app'
}

/** Whether a path names a file a program writes: it changes with its sources, not by itself. */
export function isGenerated(path: string): boolean {
  return generated.test(path)
}

/**
 * Whether a change of this file can change what visitors load. Tests, documents, settings, generated files and lockfiles
 * cannot, or are counted otherwise; a day that touches nothing else is no deploy.
 */
export function isShippedSource(path: string): boolean {
  return !isGenerated(path) && !lockfile.test(path) && !aside.test(path)
}
