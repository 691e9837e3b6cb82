import { defineError, describeValue, type ErrorFactory } from '@firstpaint/core/errors'

export const ServiceWorkerMissing: ErrorFactory<[]> = defineError('FP_SW_ENGINE_MISSING', {
  message: () => "The package '@firstpaint/service-worker', which writes the service worker, cannot be loaded.",
  hint: 'Install it (npm install --save-dev @firstpaint/service-worker), or set firstpaint({ serviceWorker: false }).',
  place: () => "firstpaint() option 'serviceWorker'",
})

export const PatternUnmatched: ErrorFactory<[glob: string]> = defineError('FP_SW_PATTERN_UNMATCHED', {
  message: (glob) => `No file of the site matches '${glob}', which is to be fetched ahead.`,
  hint: 'Globs are over paths of the built site, without a slash in front: * is anything but a slash, ** anything.',
  place: () => "firstpaint() option 'serviceWorker.include'",
  value: (glob) => describeValue(glob),
})

export const PageMissing: ErrorFactory<[option: string, page: string]> = defineError('FP_SW_PAGE_UNKNOWN', {
  message: (_option, page) => `The site has no page ${page}.`,
  hint: 'Name a page of the built site, relative to its folder.',
  place: (option) => `firstpaint() option 'serviceWorker.${option}'`,
  value: (_option, page) => describeValue(page),
})

export const NoPages: ErrorFactory<[dist: string]> = defineError('FP_SW_NO_PAGES', {
  message: (dist) => `${dist} has no page, so nothing would register a worker.`,
  hint: 'Where a server makes the pages, set serviceWorker.register to false and call registerServiceWorker() in the app.',
  place: (dist) => dist,
})

export const BaseElsewhere: ErrorFactory<[base: string]> = defineError('FP_SW_BASE_ELSEWHERE', {
  message: (base) =>
    `No service worker is written: the files of the site lie at ${base}, and a worker answers for its own origin.`,
  hint: 'Serve the files from the origin of the pages, or set firstpaint({ serviceWorker: false }).',
  place: () => "Vite's option 'base'",
  value: (base) => describeValue(base),
})

export const SourceUnbuilt: ErrorFactory<[source: string, reason: string]> = defineError('FP_SW_SOURCE', {
  message: (source, reason) => `${source} cannot be built: ${reason}`,
  hint: "Call precache() of 'firstpaint/service-worker/worker' in it once, and import nothing that needs a page.",
  place: (source) => source,
})
