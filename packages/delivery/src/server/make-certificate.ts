import { isIP } from 'node:net'
import { OptionalMissing } from './serve-errors.ts'

/** PEM. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

/**
 * A certificate for trying things out, for `localhost`, the loopback addresses and `host`, good for 30 days. Browsers
 * warn of it; `--ignore-certificate-errors-spki-list` makes Chromium take it without giving up dictionaries.
 */
export async function makeCertificate(host: string): Promise<Certificate> {
  const { generate } = await import('selfsigned').catch((error: unknown) => {
    throw OptionalMissing.because(error, 'selfsigned', 'Making a certificate')
  })
  const names = new Set(['localhost', '127.0.0.1', '::1', host])
  const altNames = [...names].map((name) =>
    isIP(name) === 0 ? { type: 2 as const, value: name } : { type: 7 as const, ip: name },
  )
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 30 * 24 * 3_600_000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  })
  return { cert: made.cert, key: made.private }
}
