export { openPurger, type OpenPurgerOptions } from './open-purger.ts'
export type { PurgeResult } from './purge-release.ts'
export type { PurgeBatch, Purger } from './purger.ts'
