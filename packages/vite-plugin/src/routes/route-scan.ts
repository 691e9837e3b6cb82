import type { UnresolvedRoute } from '@firstpaint/core/chunks'
import type { LazyTargets } from './find-lazy-targets.ts'
import type { RouteNode } from './flatten-routes.ts'
import type { Expression } from './source-project.ts'
import type { StaticReader } from './static-reader.ts'

/** One table of routes: what a router is made from. */
export interface RouteTable {
  /** Id of the module it is used in. */
  readonly host: string
  readonly nodes: readonly RouteNode[]
  /** Set when the router's own bundler plugin makes every route module an input of the build, so that none is static. */
  readonly modulesAreInputs?: true
}

/** What one reading of the sources works with: the reader, and the list of what it could not understand. */
export interface RouteScan {
  readonly reader: StaticReader
  readonly unresolved: UnresolvedRoute[]
}

/** Where an expression is written. */
export function placeOf({ file, node }: Expression): { readonly file: string; readonly line: number } {
  return { file: file.id, line: file.lineAt(node.start) }
}

export function note(scan: RouteScan, at: Expression, reason: string): void {
  scan.unresolved.push({ ...placeOf(at), reason })
}

/** The module ids of several targets, once each; what they could not tell becomes a note. */
export function collectTargets(scan: RouteScan, targets: readonly LazyTargets[]): string[] {
  for (const { at, reason } of targets.flatMap((target) => target.unknown)) note(scan, at, reason)
  return [...new Set(targets.flatMap((target) => target.modules))]
}
