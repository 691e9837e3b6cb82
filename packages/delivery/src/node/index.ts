export { earlyHints, type Middleware } from './early-hints.ts'
export { serveSite } from './serve-site.ts'
export { siteHandler } from './site-handler.ts'
export type { SiteOptions } from './site-options.ts'
