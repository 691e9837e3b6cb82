export { Link, type LinkProps, NavLink, type NavLinkProps } from './link.ts'
export { PlannedPrefetch } from './planned-prefetch.ts'
export { RouteChunkBoundary } from './route-chunk-boundary.ts'
export { watchRouter } from './watch-router.ts'
