import { type HttpPorts, realPorts } from '../http/http-ports.ts'
import { readAwsCredentials } from './aws-credentials.ts'
import type { Bucket } from './bucket.ts'
import { BucketUrlInvalid, EndpointInvalid } from './deploy-errors.ts'
import { openS3Bucket } from './s3-bucket.ts'

export interface OpenBucketOptions {
  /** Of an S3-compatible service. Default: `AWS_ENDPOINT_URL_S3`, `AWS_ENDPOINT_URL`, else Amazon. */
  readonly endpoint?: string
  /** Default: `AWS_REGION`, `AWS_DEFAULT_REGION`, else us-east-1, which is also what services without regions want. */
  readonly region?: string
  /** Where credentials and defaults are taken from. Default: `process.env`. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly ports?: HttpPorts
}

/**
 * Opens the bucket that a URL names: `s3://bucket`, `s3://bucket/prefix`.
 *
 * @throws FP_DELIVERY_BUCKET_URL, FP_DELIVERY_ENDPOINT, FP_DELIVERY_CREDENTIALS, FP_DELIVERY_OPTIONAL_MISSING
 */
export async function openBucket(url: string, options: OpenBucketOptions = {}): Promise<Bucket> {
  const { env = process.env, ports = realPorts } = options
  const [, bucket = '', path = ''] = /^s3:\/\/([^/]*)(?:\/(.*))?$/s.exec(url) ?? []
  const prefix = path.replace(/\/+$/, '')
  if (!url.startsWith('s3://')) throw BucketUrlInvalid(url, 'it does not begin with s3://')
  if (!/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(bucket))
    throw BucketUrlInvalid(url, `'${bucket}' cannot be the name of a bucket`)
  if (prefix !== '' && prefix.split('/').some((part) => !/^[\w.-]+$/.test(part) || /^\.+$/.test(part)))
    throw BucketUrlInvalid(
      url,
      'the prefix has parts with other characters than letters, digits, dot, dash, underscore',
    )
  const endpoint = options.endpoint ?? (env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL'])
  return openS3Bucket({
    bucket,
    prefix,
    region: options.region ?? (env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || 'us-east-1'),
    ...(endpoint && { endpoint: checkEndpoint(endpoint) }),
    credentials: readAwsCredentials(`The bucket s3://${bucket}`, env),
    ports,
  })
}

function checkEndpoint(endpoint: string): string {
  const url = URL.parse(endpoint)
  const fits = url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash
  if (!fits) throw EndpointInvalid(endpoint)
  return endpoint
}
