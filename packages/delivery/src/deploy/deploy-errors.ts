import { defineError, describeValue, type ErrorFactory } from '@firstpaint/core/errors'

/** What can go wrong between a build and its bucket. The codes are permanent. */

export const SignerMissing: ErrorFactory<[]> = defineError('FP_DELIVERY_OPTIONAL_MISSING', {
  message: () => "Signing requests needs the package 'aws4fetch', which is not installed.",
  hint: 'Install it: npm install --save-dev aws4fetch',
  value: () => "'aws4fetch'",
})

export const BucketUrlInvalid: ErrorFactory<[url: string, problem: string]> = defineError('FP_DELIVERY_BUCKET_URL', {
  message: (url, problem) => `${describeValue(url)} names no bucket: ${problem}.`,
  hint: 'Write s3://bucket or s3://bucket/prefix; where it is not at Amazon also --endpoint https://….',
  value: (url) => describeValue(url),
})

export const EndpointInvalid: ErrorFactory<[endpoint: string]> = defineError('FP_DELIVERY_ENDPOINT', {
  message: (endpoint) => `${describeValue(endpoint)} is no address of an S3-compatible service.`,
  hint: 'Write an http or https URL without user name, query and fragment: https://s3.example.com.',
  place: () => '--endpoint',
  value: (endpoint) => describeValue(endpoint),
})

export const CredentialsMissing: ErrorFactory<[purpose: string, variables: readonly string[]]> = defineError(
  'FP_DELIVERY_CREDENTIALS',
  {
    message: (purpose, variables) =>
      `${purpose} needs credentials: ${variables.join(' and ')} ${variables.length === 1 ? 'is' : 'are'} not set.`,
    hint: 'Set them in the environment. They are read from nowhere else, and never printed.',
    place: (_purpose, variables) => variables.join(', '),
    value: () => 'nothing',
  },
)

export const BucketRefused: ErrorFactory<[place: string, request: string, status: number, answer: string]> =
  defineError('FP_DELIVERY_BUCKET_REFUSED', {
    message: (_place, request, status, answer) => `${request} was answered with ${status}${answer && `, ${answer}`}.`,
    hint: (_place, _request, status) =>
      status === 403
        ? 'Look at the credentials; they need s3:GetObject and s3:PutObject on the prefix and s3:ListBucket on the bucket, to prune also s3:DeleteObject.'
        : 'Look at bucket, region and endpoint. What is served is whole; run the command again.',
    place: (place) => place,
  })

export const BucketUnreachable: ErrorFactory<[place: string, request: string, reason: string]> = defineError(
  'FP_DELIVERY_BUCKET_UNREACHABLE',
  {
    message: (_place, request, reason) => `${request} got no answer: ${reason}.`,
    hint: 'Look at the endpoint and the network. What is served is whole; run the command again.',
    place: (place) => place,
  },
)

export const BucketAnswerInvalid: ErrorFactory<[place: string, key: string, problem: string]> = defineError(
  'FP_DELIVERY_BUCKET_ANSWER',
  {
    message: (_place, key, problem) => `${key} in the bucket is not what a deploy writes: ${problem}.`,
    hint: 'Delete it; a deploy writes it anew. Without current.json the releases so far cannot be rolled back to.',
    place: (place) => place,
  },
)

export const FileTooLarge: ErrorFactory<[path: string, bytes: number]> = defineError('FP_DELIVERY_FILE_TOO_LARGE', {
  message: (path, bytes) => `${path} has ${bytes} bytes; one PUT takes at most 5 GiB.`,
  hint: 'Keep it in a bucket of its own, put there by a tool for large files.',
  place: (path) => path,
  value: (_path, bytes) => `${bytes} bytes`,
})

export const DistMissing: ErrorFactory<[dist: string]> = defineError('FP_DELIVERY_DIST_MISSING', {
  message: (dist) => `There is no folder ${dist}.`,
  hint: 'Build the site first, then name its output folder.',
  place: (dist) => dist,
  value: (dist) => describeValue(dist),
})

export const DistMismatch: ErrorFactory<[path: string, problem: string]> = defineError('FP_DELIVERY_DIST_MISMATCH', {
  message: (path, problem) => `${path} is not the file the manifest lists: ${problem}.`,
  hint: 'Build the site and its manifest again, and deploy both as they are.',
  place: (path) => path,
})

export const ManifestMissing: ErrorFactory<[path: string]> = defineError('FP_DELIVERY_MANIFEST_MISSING', {
  message: (path) => `There is no manifest ${path}.`,
  hint: 'Run firstpaint deliver first, or name the manifest: --manifest <file>.',
  place: (path) => path,
})

export const ManifestInvalid: ErrorFactory<[path: string, problem: string]> = defineError(
  'FP_DELIVERY_MANIFEST_INVALID',
  {
    message: (path, problem) => `${path} is no manifest of a delivery: ${problem}.`,
    hint: 'Run firstpaint deliver again, with the same version of Firstpaint.',
    place: (path) => path,
  },
)

export const DeployLocked: ErrorFactory<[place: string, holder: string, seconds: number]> = defineError(
  'FP_DELIVERY_LOCKED',
  {
    message: (_place, holder) => `Another deploy, of release ${holder}, is at work on this bucket.`,
    hint: (_place, _holder, seconds) =>
      `Run this again when it is done. Should it have been killed, its lock ends in ${seconds} s; --unlock ends it now.`,
    place: (place) => place,
  },
)

export const LockLost: ErrorFactory<[place: string]> = defineError('FP_DELIVERY_LOCK_LOST', {
  message: () => 'Another deploy has taken this bucket over; this one stopped.',
  hint: 'What is served is whole. See which release is to be served, and deploy it again.',
  place: (place) => place,
})

export const DeployInterrupted: ErrorFactory<[]> = defineError('FP_DELIVERY_INTERRUPTED', {
  message: () => 'The deploy was interrupted.',
  hint: 'What is served is whole. Run the same command again: it goes on where it stopped.',
})

export const NothingDeployed: ErrorFactory<[place: string]> = defineError('FP_DELIVERY_NOTHING_DEPLOYED', {
  message: () => 'No deploy has written to this bucket yet.',
  hint: 'Look at bucket and prefix, or run firstpaint deploy first.',
  place: (place) => place,
})
