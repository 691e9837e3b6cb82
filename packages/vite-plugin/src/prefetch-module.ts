/** What apps import; see `client.d.ts`. */
export const prefetchModule = 'virtual:firstpaint/prefetch'

/** Its id inside the bundler. */
export const prefetchModuleId = '\0firstpaint:prefetch'

/** The data block of a page that holds its plan. */
export const prefetchElement = 'firstpaint-prefetch'
