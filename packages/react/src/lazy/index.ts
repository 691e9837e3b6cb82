export { Lazy } from './lazy.tsx'
export type { LazyProps, LazyTrigger } from './lazy-props.ts'
