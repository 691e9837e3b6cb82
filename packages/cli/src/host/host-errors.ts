import { defineError, describeValue, type ErrorFactory, suggest } from '@firstpaint/core/errors'

/** What can be wrong with a call of `firstpaint host`. The codes are permanent. */

export const HostUnknown: ErrorFactory<[host: string, hosts: readonly string[]]> = defineError('FP_HOST_UNKNOWN', {
  message: (host) => `There is no configuration for ${describeValue(host)}.`,
  hint: (host, hosts) => {
    const nearest = suggest(host, hosts)
    return `${nearest === undefined ? '' : `Did you mean ${nearest}? `}The hosts are: ${hosts.join(', ')}.`
  },
  place: () => '<host>',
  value: (host) => describeValue(host),
})

export const OutNeeded: ErrorFactory<[]> = defineError('FP_HOST_OUT_NEEDED', {
  message: () => '--check needs --out: the place whose files are looked at.',
  hint: 'Name the file or folder the configuration was written to.',
  place: () => '--out',
})

export const BundlerMissing: ErrorFactory<[]> = defineError('FP_HOST_BUNDLER_MISSING', {
  message: () => 'Vite, which makes one file of the Worker, cannot be loaded.',
  hint: 'Install it: npm install --save-dev vite',
  place: () => 'vite',
})

export const OutInSite: ErrorFactory<[out: string, root: string]> = defineError('FP_HOST_OUT_IN_SITE', {
  message: (out, root) => `--out ${out} lies in the site (${root}), all of whose files can be asked for.`,
  hint: 'Name a folder outside of it, beside it for example: --out worker',
  place: () => '--out',
  value: (out) => describeValue(out),
})

export const OutKind: ErrorFactory<[out: string, host: string, wanted: string]> = defineError('FP_HOST_OUT_KIND', {
  message: (out, host, wanted) => `--out ${out} cannot hold the configuration of ${host}: it has to be ${wanted}.`,
  hint: 'Name another place.',
  place: () => '--out',
  value: (out) => describeValue(out),
})
