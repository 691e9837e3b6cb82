import type { AwsClient } from 'aws4fetch'
import { SignerMissing } from '../deploy/deploy-errors.ts'

export interface AwsCredentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Of temporary credentials. */
  readonly sessionToken?: string
}

export interface Signer {
  /** The request with its signature, made for this moment. */
  sign(url: string, init: RequestInit): Promise<Request>
}

/**
 * What signs requests for AWS and what speaks its protocols: aws4fetch, an optional peer, which is only asked to sign.
 * Retries are ours.
 *
 * @throws FP_DELIVERY_OPTIONAL_MISSING without aws4fetch.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export async function loadSigner(
  credentials: AwsCredentials,
  { service, region }: { readonly service: string; readonly region: string },
): Promise<Signer> {
  const { AwsClient: Client } = await load()
  const client: AwsClient = new Client({ ...credentials, service, region })
  return { sign: (url, init) => client.sign(url, init) }
}

async function load(): Promise<typeof import('aws4fetch')> {
  try {
    return await import('aws4fetch')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND'
    if (missing && String((error as Error).message).includes("'aws4fetch'")) throw SignerMissing.because(error)
    throw error
  }
}
