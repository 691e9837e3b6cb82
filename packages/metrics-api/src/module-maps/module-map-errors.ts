import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const ModuleMapsUnreadable: ErrorFactory<[dir: string, why: string]> = defineError('FP_METRICS_MODULE_MAPS', {
  message: (dir, why) => `The folder of module maps, ${dir}, cannot be read: ${why}.`,
  hint: 'Name the folder deploys copy .firstpaint/module-map.json of each build into.',
  place: (dir) => dir,
})

export const ModuleMapInvalid: ErrorFactory<[place: string, why: string]> = defineError('FP_METRICS_MODULE_MAP', {
  message: (place, why) => `${place} is no module map: ${why}.`,
  hint: 'Give it what a build with firstpaint() wrote to .firstpaint/module-map.json, as it is.',
  place: (place) => place,
})
