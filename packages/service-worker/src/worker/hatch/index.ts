export { pin } from './pin.ts'
export { precache } from './precache.ts'
export { route, type RouteHandler, type RouteMatch } from './route.ts'
