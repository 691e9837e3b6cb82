import { createHash, createSign, generateKeyPairSync } from 'node:crypto'

export interface Certificate {
  /** PEM. */
  readonly cert: string
  /** PEM. */
  readonly key: string
  /**
   * What Chromium's `--ignore-certificate-errors-spki-list` takes: with it the certificate counts as good. Ignoring the
   * error instead would keep everything out of the HTTP cache.
   */
  readonly spki: string
}

/** Makes a certificate for `localhost`, so that browsers speak HTTP/2. Nothing is written to disk. */
export function selfSigned(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const publicBytes = publicKey.export({ type: 'spki', format: 'der' })
  const name = sequence(set(sequence(oid(2, 5, 4, 3), tag(0x0c, Buffer.from('localhost')))))
  const signature = sequence(oid(1, 2, 840, 10045, 4, 3, 2))
  const alternative = sequence(oid(2, 5, 29, 17), tag(0x04, sequence(tag(0x82, Buffer.from('localhost')))))
  const body = sequence(
    tag(0xa0, integer(2)),
    integer(1),
    signature,
    name,
    sequence(utcTime('240101000000Z'), utcTime('490101000000Z')),
    name,
    publicBytes,
    tag(0xa3, sequence(alternative)),
  )
  const signed = createSign('sha256').update(body).sign(privateKey)
  const der = sequence(body, signature, tag(0x03, Buffer.concat([Buffer.from([0]), signed])))
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replaceAll(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    spki: createHash('sha256').update(publicBytes).digest('base64'),
  }
}

/** DER: a tag, the length, the content. */
function tag(id: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x1_00 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([id, ...size]), content])
}

const sequence = (...parts: readonly Buffer[]): Buffer => tag(0x30, Buffer.concat(parts))
const set = (...parts: readonly Buffer[]): Buffer => tag(0x31, Buffer.concat(parts))
const integer = (value: number): Buffer => tag(0x02, Buffer.from([value]))
const utcTime = (text: string): Buffer => tag(0x17, Buffer.from(text))

function oid(first: number, second: number, ...rest: readonly number[]): Buffer {
  const bytes = rest.flatMap((value) => {
    const groups = [value & 0x7f]
    for (let left = value >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80)
    return groups
  })
  return tag(0x06, Buffer.from([first * 40 + second, ...bytes]))
}
