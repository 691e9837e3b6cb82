import type { AwsCredentials } from '../http/load-signer.ts'
import { CredentialsMissing } from './deploy-errors.ts'

/**
 * The credentials in `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, for temporary ones, `AWS_SESSION_TOKEN`.
 *
 * @param purpose what needs them, for the error
 * @throws FP_DELIVERY_CREDENTIALS
 */
export function readAwsCredentials(purpose: string, env: Readonly<Record<string, string | undefined>>): AwsCredentials {
  const accessKeyId = env['AWS_ACCESS_KEY_ID']
  const secretAccessKey = env['AWS_SECRET_ACCESS_KEY']
  const sessionToken = env['AWS_SESSION_TOKEN']
  const missing = [...(accessKeyId ? [] : ['AWS_ACCESS_KEY_ID']), ...(secretAccessKey ? [] : ['AWS_SECRET_ACCESS_KEY'])]
  if (!accessKeyId || !secretAccessKey) throw CredentialsMissing(purpose, missing)
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) }
}
