import { defineError, describeValue, suggest, type ErrorFactory } from '@firstpaint/core/errors'

export const StoreKeyInvalid: ErrorFactory<[key: string]> = defineError('FP_IMAGES_STORE_KEY', {
  message: (key) => `${describeValue(key)} is no key of an image store.`,
  hint: 'A key is segments of a–z, A–Z, 0–9, dash, underscore and dot, joined by /; no segment starts with a dot.',
  value: (key) => describeValue(key),
})

export const StoreNotWritable: ErrorFactory<[place: string, reason: string]> = defineError(
  'FP_IMAGES_STORE_NOT_WRITABLE',
  {
    message: (_place, reason) => `The image store cannot be written to, so what is encoded now is not kept: ${reason}`,
    hint: 'Give the user who builds the right to write there, or name another store.',
    place: (place) => place,
  },
)

export const StoreUnreachable: ErrorFactory<[place: string, reason: string]> = defineError(
  'FP_IMAGES_STORE_UNREACHABLE',
  {
    message: (_place, reason) => `The image store does not answer as it should; the build goes on without: ${reason}`,
    hint: 'Look at its address, its credentials and the network. Nothing is lost but the time to encode again.',
    place: (place) => place,
  },
)

export const StoreRefused: ErrorFactory<[place: string, method: string, status: number, answer: string]> = defineError(
  'FP_IMAGES_STORE_REFUSED',
  {
    message: (_place, method, status, answer) => `${method} was answered with ${status}${answer && `, ${answer}`}.`,
    hint: (_place, _method, status) =>
      status === 403
        ? 'The credentials need s3:GetObject and s3:PutObject on the prefix, and s3:ListBucket on the bucket: without it S3 says 403 for what is not there.'
        : 'Look at bucket, region and endpoint.',
    place: (place) => place,
  },
)

const FORMS =
  "a folder, 's3://bucket/prefix?endpoint=…&region=…', 'redis://host:port/db?prefix=…&expire=days' or 'memory:'"

export const StoreUrlInvalid: ErrorFactory<[url: string, problem: string]> = defineError('FP_IMAGES_STORE_URL', {
  message: (url, problem) => `${describeUrl(url)} names no image store: ${problem}`,
  hint: `Write ${FORMS}.`,
  value: (url) => describeUrl(url),
})

export const StoreParameterUnknown: ErrorFactory<[url: string, name: string, allowed: readonly string[]]> = defineError(
  'FP_IMAGES_STORE_PARAMETER',
  {
    message: (url, name) => `The store ${describeUrl(url)} has no parameter '${name}'.`,
    hint: (_url, name, allowed) => {
      const nearest = suggest(name, allowed)
      return `${nearest === undefined ? '' : `Did you mean '${nearest}'? `}Allowed: ${allowed.join(', ')}.`
    },
    value: (_url, name) => `'${name}'`,
  },
)

export const StoreCredentialsMissing: ErrorFactory<[url: string, variables: readonly string[]]> = defineError(
  'FP_IMAGES_STORE_CREDENTIALS',
  {
    message: (url, variables) =>
      `The store ${describeUrl(url)} needs credentials: ${variables.join(' and ')} ${variables.length === 1 ? 'is' : 'are'} not set.`,
    hint: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN for temporary ones) in the environment of the build. They are never taken from the URL, which ends up in logs.',
    place: (url) => describeUrl(url),
  },
)

/** The setting as it was written, without a password. */
function describeUrl(url: string): string {
  return describeValue(url.replace(/(:\/\/[^/@:]*:)[^/@]*@/, '$1…@'))
}
