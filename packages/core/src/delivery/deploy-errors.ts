import { defineError, type ErrorFactory } from '../errors/define-error.ts'
import { describeValue } from '../errors/describe-value.ts'

/** What can be wrong with what is to be deployed. The codes are permanent. */

export const DeployPathInvalid: ErrorFactory<[path: string, problem: string]> = defineError('FP_DELIVERY_DEPLOY_PATH', {
  message: (path, problem) => `The manifest lists ${describeValue(path)}, which ${problem}.`,
  hint: 'Build the site again; paths are relative to its folder, with / between their parts.',
  value: (path) => describeValue(path),
})

export const DeployAssetChanged: ErrorFactory<[key: string]> = defineError('FP_DELIVERY_ASSET_CHANGED', {
  message: (key) =>
    `${key} is in the bucket with other content, though its name says that it never changes: browsers and the release that is served would get a mix.`,
  hint: 'Have the bundler put a hash of the content into the name, or name its caching revalidate.',
  place: (key) => key,
})

export const ReleaseUnknown: ErrorFactory<[wanted: string | undefined, known: readonly string[]]> = defineError(
  'FP_DELIVERY_RELEASE_UNKNOWN',
  {
    message: (wanted) =>
      wanted === undefined
        ? 'There is no release before the current one.'
        : `The bucket knows no release ${describeValue(wanted)}, or several that begin so.`,
    hint: (_wanted, known) => (known.length === 0 ? 'Deploy first.' : `Name one of: ${known.join(', ')}.`),
    value: (wanted) => describeValue(wanted),
  },
)

export const ReleaseIncomplete: ErrorFactory<[id: string, missing: readonly string[]]> = defineError(
  'FP_DELIVERY_RELEASE_INCOMPLETE',
  {
    message: (id, missing) =>
      `${missing.length} ${missing.length === 1 ? 'file' : 'files'} of release ${id} are no longer in the bucket: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ', …' : ''}. Nothing was changed.`,
    hint: 'Deploy that build again, which uploads what is missing.',
    place: (id) => id,
  },
)

export const PurgeSiteMissing: ErrorFactory<[provider: string]> = defineError('FP_DELIVERY_PURGE_SITE', {
  message: (provider) => `${provider} purges whole addresses, and the site's is not known.`,
  hint: 'Give it: --site https://www.example.com. Or purge by tag, where the host in front sends the tags: --purge-by tag.',
  place: () => '--site',
  value: () => 'nothing',
})

export const PurgeTagsMissing: ErrorFactory<[paths: readonly string[], header: string]> = defineError(
  'FP_DELIVERY_PURGE_TAGS',
  {
    message: (paths) =>
      `${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ` and ${paths.length - 5} more` : ''} cannot be purged by tag: the manifest names none that hashed files do not carry, too.`,
    hint: (_paths, header) =>
      `Give pages and files without a hash a header ${header}, or purge by address: --purge-by url.`,
    place: () => '--purge-by',
    value: () => 'tag',
  },
)
