import { defineError, describeValue, type ErrorFactory } from '@firstpaint/core/errors'

/** What can be wrong with what `firstpaint images` is to work on. The codes are permanent. */

export const PathMissing: ErrorFactory<[path: string]> = defineError('FP_IMAGES_PATH_MISSING', {
  message: (path) => `There is no file or folder ${path}.`,
  hint: 'Name a folder of images, an image, or the folder of a built site.',
  place: (path) => path,
  value: (path) => describeValue(path),
})

export const ImagesMissing: ErrorFactory<[path: string]> = defineError('FP_IMAGES_NONE', {
  message: (path) => `${path} holds no image.`,
  hint: 'Images are told by their names: .jpg, .jpeg, .png, .webp, .avif, .gif, .svg, .tif, .tiff, .heic, .heif.',
  place: (path) => path,
})

export const OutMissing: ErrorFactory<[path: string]> = defineError('FP_IMAGES_OUT_MISSING', {
  message: (path) => `${path} is no built site, for it has no HTML: its images are sources, which are not replaced.`,
  hint: 'Name a folder for what is made: --out public/images.',
  place: () => '--out',
})

export const OutIsSource: ErrorFactory<[out: string]> = defineError('FP_IMAGES_OUT_IS_SOURCE', {
  message: (out) => `--out ${out} is the folder of the sources: what is made would lie among them, or over them.`,
  hint: 'Name another folder; one inside of it will do.',
  place: () => '--out',
  value: (out) => describeValue(out),
})

export const ManifestMissing: ErrorFactory<[file: string]> = defineError('FP_IMAGES_MANIFEST_MISSING', {
  message: (file) => `There is no ${file}: nothing has been made there that could be checked.`,
  hint: 'Run the same command without --check first, and keep the manifest with the images it tells of.',
  place: (file) => file,
})

export const ManifestInvalid: ErrorFactory<[file: string, problem: string]> = defineError(
  'FP_IMAGES_MANIFEST_INVALID',
  {
    message: (file, problem) => `${file} is no manifest of images: ${problem}.`,
    hint: 'Restore it, or delete it and run the command without --check.',
    place: (file) => file,
  },
)

export const BudgetInvalid: ErrorFactory<[text: string]> = defineError('FP_IMAGES_BUDGET', {
  message: (text) => `--budget has no budget in ${describeValue(text)}.`,
  hint: 'Write a size for all images (200kB), or paths with sizes: "hero.jpg=90kB; gallery/**@800=60kB", where @800 is the width of the place in device pixels.',
  place: () => '--budget',
  value: (text) => describeValue(text),
})

export const StoreNeeded: ErrorFactory<[why: string]> = defineError('FP_IMAGES_STORE_NEEDED', {
  message: (why) => `--store is missing: ${why}.`,
  hint: 'Name a place that every machine reaches: --store s3://bucket/prefix, redis://host:6379 or a shared folder.',
  place: () => '--store',
})

export const RedisNeeded: ErrorFactory<[]> = defineError('FP_IMAGES_REDIS_NEEDED', {
  message: () => '--redis is missing: a worker takes its jobs from there.',
  hint: 'Write: firstpaint images worker --redis redis://host:6379 --store s3://bucket/prefix. A folder called worker is ./worker.',
  place: () => '--redis',
})

export const NoSite: ErrorFactory<[path: string]> = defineError('FP_IMAGES_NO_SITE', {
  message: (path) => `${path} has no HTML that --rewrite could work on.`,
  hint: 'Name the folder of a built site, or leave --rewrite out.',
  place: (path) => path,
})

export const SlotsMissing: ErrorFactory<[record: string, warnings: readonly string[]]> = defineError(
  'FP_IMAGES_SLOTS_NONE',
  {
    message: (record, warnings) =>
      [`Nothing tells where images are shown: neither a field profile with 'slots' nor ${record}.`, ...warnings].join(
        ' ',
      ),
    hint: 'Run the dev server and open the pages in windows of several sizes; images that come from ?image imports or from <img> in pages are recorded. A folder called widths is ./widths.',
    place: (record) => record,
  },
)

export const ConfigBroken: ErrorFactory<[file: string, problem: string]> = defineError('FP_IMAGES_CONFIG', {
  message: (file, problem) => `${file}, which says where records are kept, cannot be loaded: ${problem}.`,
  hint: 'Run the command where the config of Vite lies; `firstpaint doctor` says what is wrong with it.',
  place: (file) => file,
})
