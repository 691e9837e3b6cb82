export { Lazy } from './lazy.ts'
export type { LazyProps, LazyTrigger } from './lazy-props.ts'
