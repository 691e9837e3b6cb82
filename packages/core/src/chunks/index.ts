export type { AppRoute, AppRoutes, UnresolvedRoute } from './app-route.ts'
export type { ChunkNode, ModuleGraph, ModuleNode } from './module-graph.ts'
export { moduleReach } from './module-reach.ts'
