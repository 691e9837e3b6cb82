export { findRoutes, type FindRoutesOptions } from './find-routes.ts'
export { readAppRoutes } from './read-app-routes.ts'
export type { AppRoute, AppRoutes, UnresolvedRoute } from '@firstpaint/core/chunks'
