import { defineError, describeValue, type ErrorFactory } from '@firstpaint/core/errors'

/** What can be wrong with what is to be delivered. The codes are permanent. */

export const DistMissing: ErrorFactory<[dist: string]> = defineError('FP_DELIVERY_DIST_MISSING', {
  message: (dist) => `There is no folder ${dist}.`,
  hint: 'Build the site first, then name its output folder.',
  place: (dist) => dist,
  value: (dist) => describeValue(dist),
})

export const DistEmpty: ErrorFactory<[dist: string]> = defineError('FP_DELIVERY_DIST_EMPTY', {
  message: (dist) => `${dist} holds no file that could be served.`,
  hint: 'Build the site first, then name its output folder.',
  place: (dist) => dist,
})

export const DirInside: ErrorFactory<[dir: string, dist: string]> = defineError('FP_DELIVERY_DIR_INSIDE', {
  message: (dir, dist) => `${dir} lies inside ${dist}, where everybody could read it.`,
  hint: 'Name a folder outside of the site for the manifest and the releases.',
  place: (dir) => dir,
  value: (dir) => describeValue(dir),
})

export const ReservedFolder: ErrorFactory<[folder: string]> = defineError('FP_DELIVERY_RESERVED', {
  message: (folder) => `${folder} holds files of the site, and is where deltas are to be written.`,
  hint: "Give the site's own folder another name than __d.",
  place: (folder) => folder,
})

export const DeliverOption: ErrorFactory<[option: string, value: unknown, allowed: string]> = defineError(
  'FP_DELIVERY_OPTION',
  {
    message: (option, value, allowed) =>
      `The option '${option}' of deliver() is ${describeValue(value)}; it takes ${allowed}.`,
    hint: (option, _value, allowed) => `Set '${option}' to ${allowed}, or leave it out for the default.`,
    place: (option) => `deliver() option '${option}'`,
    value: (_option, value) => describeValue(value),
  },
)

export const FallbackMissing: ErrorFactory<[page: string, dist: string]> = defineError('FP_DELIVERY_FALLBACK_MISSING', {
  message: (page, dist) => `${dist} has no page ${page}, which is to answer navigations.`,
  hint: 'Name a page of the site, relative to its folder, or false for none.',
  place: () => "deliver() option 'fallback'",
  value: (page) => describeValue(page),
})

export const StoreUrl: ErrorFactory<[url: string, problem: string]> = defineError('FP_DELIVERY_STORE_URL', {
  message: (url, problem) => `'${url}' names no release store: ${problem}`,
  hint: "Name a folder, or 's3://bucket/prefix?region=…&endpoint=…'.",
  place: () => "deliver() option 'store'",
  value: (url) => describeValue(url),
})

export const StoreCredentials: ErrorFactory<[url: string, missing: readonly string[]]> = defineError(
  'FP_DELIVERY_STORE_CREDENTIALS',
  {
    message: (url, missing) => `The release store '${url}' needs ${missing.join(' and ')} in the environment.`,
    hint: 'Set them where the site is built; temporary credentials have AWS_SESSION_TOKEN, too.',
    place: (url) => url,
  },
)

export const StoreRefused: ErrorFactory<[place: string, method: string, status: number, answer: string]> = defineError(
  'FP_DELIVERY_STORE_REFUSED',
  {
    message: (_place, method, status, answer) =>
      `The release store answered ${method} with ${status}${answer && `, ${answer}`}.`,
    hint: (_place, _method, status) =>
      status === 403
        ? 'The credentials need s3:GetObject, s3:PutObject and s3:DeleteObject on the prefix, and s3:ListBucket on the bucket: without it S3 says 403 for what is not there.'
        : 'Look at bucket, region and endpoint.',
    place: (place) => place,
  },
)

export const StoreUnreachable: ErrorFactory<[place: string, reason: string]> = defineError(
  'FP_DELIVERY_STORE_UNREACHABLE',
  {
    message: (_place, reason) => `The release store does not answer: ${reason}`,
    hint: 'Look at its address and the network. Without it a deploy would take away the files of open tabs, so this is no mere warning.',
    place: (place) => place,
  },
)

export const StoreDamaged: ErrorFactory<[what: string, problem: string]> = defineError('FP_DELIVERY_STORE_DAMAGED', {
  message: (what, problem) => `${what} in the release store is not used: ${problem}.`,
  hint: 'Nothing has to be done: it is passed over, and goes when newer releases have taken its place.',
  place: (what) => what,
})

export const HashedFileChanged: ErrorFactory<[path: string, release: string]> = defineError(
  'FP_DELIVERY_HASHED_FILE_CHANGED',
  {
    message: (path, release) =>
      `${path} has other bytes than in release ${release} under the same name: browsers that have it will keep the old ones for up to a year.`,
    hint: 'A name with a hash must change with the content: look at what rewrites files after the bundler.',
    place: (path) => path,
  },
)

export const OptionalMissing: ErrorFactory<[name: string, purpose: string]> = defineError(
  'FP_DELIVERY_OPTIONAL_MISSING',
  {
    message: (name, purpose) => `${purpose} needs the package '${name}', which is not installed.`,
    hint: (name) => `Install it: npm install --save-dev ${name}`,
    value: (name) => `'${name}'`,
  },
)

export const EncodingBroken: ErrorFactory<[path: string, encoding: string]> = defineError(
  'FP_DELIVERY_ENCODING_BROKEN',
  {
    message: (path, encoding) => `${path}, encoded as ${encoding}, does not decode to what it was.`,
    hint: 'Look for bad memory or a Node with a patched zlib, and please report this.',
    place: (path) => path,
    value: (_path, encoding) => encoding,
  },
)
