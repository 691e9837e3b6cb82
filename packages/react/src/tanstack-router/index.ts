export { lazyRouteComponent } from './lazy-route-component.ts'
export { Link } from './link.ts'
export { RouteChunkError } from './route-chunk-error.ts'
