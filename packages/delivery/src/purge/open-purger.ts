import { PURGE_PROVIDERS, type PurgeProvider } from '@firstpaint/core/delivery'
import { readAwsCredentials } from '../deploy/aws-credentials.ts'
import { CredentialsMissing } from '../deploy/deploy-errors.ts'
import { type HttpPorts, realPorts } from '../http/http-ports.ts'
import { createCloudflarePurger } from './cloudflare-purger.ts'
import { createCloudFrontPurger } from './cloudfront-purger.ts'
import { createFastlyPurger } from './fastly-purger.ts'
import { PurgerUnknown, PurgeTargetMissing, SiteInvalid } from './purge-errors.ts'
import type { Purger } from './purger.ts'

export interface OpenPurgerOptions {
  /** Default: by address. By tag reaches what the host in front sends with tags, and only that. */
  readonly by?: 'tag' | 'url'
  /** Origin of the site: `https://www.example.com`. CloudFront needs none, nor do tags. */
  readonly site?: string
  /** Where tokens are taken from. Default: `process.env`. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly ports?: HttpPorts
}

/** What each provider calls a site, where that is looked for, and the official variable for another address of its API. */
const TARGETS: Readonly<
  Record<PurgeProvider, { readonly what: string; readonly variable: string; readonly api: string }>
> = {
  cloudflare: { what: 'zone', variable: 'CLOUDFLARE_ZONE_ID', api: 'CLOUDFLARE_API_BASE_URL' },
  cloudfront: {
    what: 'distribution',
    variable: 'CLOUDFRONT_DISTRIBUTION_ID',
    api: 'AWS_ENDPOINT_URL_CLOUDFRONT',
  },
  fastly: { what: 'service', variable: 'FASTLY_SERVICE_ID', api: 'FASTLY_API_ENDPOINT' },
}

/**
 * The CDN that a setting names: `cloudflare:<zone>`, `cloudfront:<distribution>`, `fastly:<service>`, or the provider
 * alone with the rest in the environment. Tokens come from `CLOUDFLARE_API_TOKEN`, `FASTLY_API_TOKEN` and `AWS_…` only.
 *
 * @throws FP_DELIVERY_PURGER, FP_DELIVERY_PURGE_TARGET, FP_DELIVERY_SITE, FP_DELIVERY_CREDENTIALS,
 *   FP_DELIVERY_OPTIONAL_MISSING
 */
export async function openPurger(setting: string, options: OpenPurgerOptions = {}): Promise<Purger> {
  const { env = process.env, ports = realPorts } = options
  const [name = '', ...rest] = setting.split(':')
  const provider = PURGE_PROVIDERS.find((one) => one === name)
  if (provider === undefined) throw PurgerUnknown(setting, PURGE_PROVIDERS)
  const { what, variable, api: apiVariable } = TARGETS[provider]
  const target = rest.join(':') || env[variable]
  if (!target) throw PurgeTargetMissing(provider, what, variable)
  const address = env[apiVariable]?.replace(/\/+$/, '')
  const common = {
    ports,
    by: options.by ?? 'url',
    ...(options.site !== undefined && { site: originOf(options.site) }),
    ...(address && { api: address }),
  }
  if (provider === 'cloudfront')
    return createCloudFrontPurger({
      ...common,
      distribution: target,
      credentials: readAwsCredentials('CloudFront', env),
    })
  const tokenVariable = provider === 'cloudflare' ? 'CLOUDFLARE_API_TOKEN' : 'FASTLY_API_TOKEN'
  const token = env[tokenVariable]
  if (!token) throw CredentialsMissing(provider, [tokenVariable])
  return provider === 'cloudflare'
    ? createCloudflarePurger({ ...common, zone: target, token })
    : createFastlyPurger({ ...common, service: target, token })
}

function originOf(site: string): string {
  const url = URL.parse(site)
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href
  if (!isOrigin) throw SiteInvalid(site)
  return url.origin
}
