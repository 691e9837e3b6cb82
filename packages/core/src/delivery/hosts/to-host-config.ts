import type { DeliveryManifest } from '../delivery-manifest.ts'
import type { HostConfig, HostName } from './host-config.ts'
import type { HostOptions } from './host-options.ts'
import { toCaddy } from './to-caddy.ts'
import { toCloudFront } from './to-cloudfront.ts'
import { toCloudflarePages } from './to-cloudflare-pages.ts'
import { toCloudflareWorker } from './to-cloudflare-worker.ts'
import { toFastly } from './to-fastly.ts'
import { toNetlify } from './to-netlify.ts'
import { toNginx } from './to-nginx.ts'
import { toVercel } from './to-vercel.ts'

type ToHost = (manifest: DeliveryManifest, options?: HostOptions) => HostConfig

const writers: Readonly<Record<HostName, ToHost>> = {
  nginx: toNginx,
  caddy: toCaddy,
  netlify: toNetlify,
  'cloudflare-pages': toCloudflarePages,
  'cloudflare-worker': toCloudflareWorker,
  cloudfront: toCloudFront,
  fastly: toFastly,
  vercel: toVercel,
}

/**
 * The configuration of one host for one build: text, the same for the same manifest and options.
 *
 * @throws FP_HOST_NAME_UNSAFE, FP_HOST_HEADER_UNSAFE for what no configuration can hold
 * @throws FP_HOST_NOT_EXPRESSIBLE, FP_HOST_LIMIT for what this one cannot
 * @throws FP_HOST_OPTION_INVALID, FP_HOST_OPTION_UNUSED
 */
export function toHostConfig(host: HostName, manifest: DeliveryManifest, options: HostOptions = {}): HostConfig {
  return writers[host](manifest, options)
}
