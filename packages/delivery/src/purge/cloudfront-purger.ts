import { textOf, toXml } from '../deploy/xml-text.ts'
import type { HttpPorts } from '../http/http-ports.ts'
import { type AwsCredentials, loadSigner } from '../http/load-signer.ts'
import { askProvider } from './ask-provider.ts'
import type { PurgeBatch, Purger } from './purger.ts'

export interface CloudFrontPurgerOptions {
  readonly distribution: string
  readonly credentials: AwsCredentials
  /** Default: `https://cloudfront.amazonaws.com`. */
  readonly api?: string
  readonly by: 'tag' | 'url'
  readonly ports: HttpPorts
}

const NAMESPACE = 'http://cloudfront.amazonaws.com/doc/2020-05-31/'

/** A distribution that has too much to forget already takes more when it is done. */
const BUSY = 'TooManyInvalidationsInProgress'

/**
 * Purges by path, or by tag where the distribution has a CacheTagConfig: tags stand among the paths with a `#` before
 * them. The reference of a batch makes sending it twice harmless. CloudFront signs for us-east-1 wherever one is.
 *
 * @throws FP_DELIVERY_OPTIONAL_MISSING without aws4fetch.
 * @see https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CreateInvalidation.html
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/invalidation-specifying-tags.html
 */
export async function createCloudFrontPurger({
  distribution,
  credentials,
  api = 'https://cloudfront.amazonaws.com',
  by,
  ports,
}: CloudFrontPurgerOptions): Promise<Purger> {
  const signer = await loadSigner(credentials, { service: 'cloudfront', region: 'us-east-1' })
  const place = `cloudfront:${distribution}`
  const url = `${api}/2020-05-31/distribution/${encodeURIComponent(distribution)}/invalidation`
  return {
    provider: 'cloudfront',
    place,
    by,
    purge: (batch, signal) =>
      askProvider({
        place,
        ports,
        ...(signal && { signal }),
        send: async (limit) => {
          const init = { method: 'POST', headers: { 'content-type': 'application/xml' }, body: toBatch(batch) }
          return ports.fetch(await signer.sign(url, init), { signal: limit })
        },
        again: async (response) => response.status === 400 && textOf(await response.text(), 'Code') === BUSY,
        complaint: (response, body) => {
          if (response.status === 201) return undefined
          return [textOf(body, 'Code'), textOf(body, 'Message')].filter(Boolean).join(': ') || body || 'no reason given'
        },
      }),
  }
}

function toBatch({ by, items, reference }: PurgeBatch): string {
  const paths = items.map((item) => `<Path>${toXml(by === 'tag' ? `#${item}` : item)}</Path>`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<InvalidationBatch xmlns="${NAMESPACE}">`,
    `<CallerReference>${toXml(reference)}</CallerReference>`,
    `<Paths><Items>${paths.join('')}</Items><Quantity>${items.length}</Quantity></Paths>`,
    '</InvalidationBatch>',
  ].join('')
}
