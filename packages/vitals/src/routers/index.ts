export { followReactRouter, type ReactRouterLike, type ReactRouterState } from './follow-react-router.ts'
export { followTanStackRouter, type TanStackRouterLike } from './follow-tanstack-router.ts'
