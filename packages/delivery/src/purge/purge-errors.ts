import { defineError, describeValue, type ErrorFactory } from '@firstpaint/core/errors'

/** What can go wrong with telling a CDN to forget. The codes are permanent. */

export const PurgeRefused: ErrorFactory<[place: string, status: number, answer: string]> = defineError(
  'FP_DELIVERY_PURGE_REFUSED',
  {
    message: (_place, status, answer) => `The purge was answered with ${status}${answer && `: ${answer}`}.`,
    hint: (_place, status) =>
      `${status === 401 || status === 403 ? 'Look at the token and what it may do. ' : ''}The release is served; run the same command again to purge only.`,
    place: (place) => place,
  },
)

export const PurgeUnreachable: ErrorFactory<[place: string, reason: string]> = defineError(
  'FP_DELIVERY_PURGE_UNREACHABLE',
  {
    message: (_place, reason) => `The purge got no answer: ${reason}.`,
    hint: 'The release is served; run the same command again to purge only.',
    place: (place) => place,
  },
)

export const PurgerUnknown: ErrorFactory<[given: string, providers: readonly string[]]> = defineError(
  'FP_DELIVERY_PURGER',
  {
    message: (given) => `${describeValue(given)} names no CDN that can be purged.`,
    hint: (_given, providers) =>
      `Name one of ${providers.join(', ')}, with the zone, distribution or service behind a colon if it is not in the environment: cloudflare:<zone>.`,
    place: () => '--purge',
    value: (given) => describeValue(given),
  },
)

export const PurgeTargetMissing: ErrorFactory<[provider: string, what: string, variable: string]> = defineError(
  'FP_DELIVERY_PURGE_TARGET',
  {
    message: (provider, what) => `${provider} needs to be told which ${what} to purge.`,
    hint: (provider, what, variable) => `Write --purge ${provider}:<${what}>, or set ${variable}.`,
    place: () => '--purge',
    value: () => 'nothing',
  },
)

export const SiteInvalid: ErrorFactory<[given: string]> = defineError('FP_DELIVERY_SITE', {
  message: (given) => `${describeValue(given)} is no origin of a site.`,
  hint: 'Write scheme and host only: https://www.example.com. The path is known from the build.',
  place: () => '--site',
  value: (given) => describeValue(given),
})
