import type { DeliveryManifest } from '../delivery-manifest.ts'
import type { HostConfig } from './host-config.ts'
import { HostLimit } from './host-errors.ts'
import { type HostOptions, type ResolvedHostOptions, resolveHostOptions } from './host-options.ts'
import { noteLines } from './note-lines.ts'

/** @see https://developers.cloudflare.com/workers/platform/limits/#static-assets */
export const workerLimits = { files: 100_000, fileBytes: 26_214_400 } as const

/** A date by which the runtime's behaviour is fixed: the one our tests run with. */
const compatibilityDate = '2026-07-01'

const limits: readonly string[] = [
  'The Worker answers every request, so each counts as one, files as well.',
  'The runtime cleans a path before the Worker sees it: dots and escapes that lead out of the site are gone, instead of being a 400.',
  'Cloudflare sends a 103 only where Early Hints are switched on for the zone, made of the Link headers of an earlier answer.',
  'The manifest is part of worker.js, so Worker and files have to be deployed together, which wrangler deploy does.',
]

/**
 * The Worker as a module and the settings of wrangler for it. The module imports `@firstpaint/delivery/worker`, as a
 * project of its own would; `firstpaint host` puts that into it, so that nothing has to be installed beside it.
 *
 * @see https://developers.cloudflare.com/workers/static-assets/binding/
 * @throws FP_HOST_OPTION_INVALID, FP_HOST_OPTION_UNUSED
 * @throws FP_HOST_LIMIT for more or larger files than Cloudflare takes
 */
export function toCloudflareWorker(manifest: DeliveryManifest, options: HostOptions = {}): HostConfig {
  const resolved = resolveHostOptions('cloudflare-worker', options)
  check(manifest)
  const told =
    resolved.secondOrigin === undefined
      ? limits
      : [
          ...limits,
          'The second origin is asked for files by their own names, precompressed ones and deltas included: a bucket that firstpaint deploy fills, no other host of the site.',
        ]
  const top = noteLines('//', 'cloudflare-worker', manifest, told).join('\n')
  return {
    host: 'cloudflare-worker',
    limits: told,
    files: [
      { path: 'worker.js', text: `${top}\n${moduleOf(manifest, resolved)}` },
      { path: 'wrangler.jsonc', text: `${top}\n${JSON.stringify(settingsOf(resolved), null, 2)}\n` },
    ],
  }
}

function moduleOf(manifest: DeliveryManifest, { secondOrigin }: ResolvedHostOptions): string {
  const failover = secondOrigin && `${secondOrigin.scheme}://${secondOrigin.host}:${secondOrigin.port}`
  return [
    "import { createWorker } from '@firstpaint/delivery/worker'",
    '',
    `export default createWorker(${JSON.stringify(manifest)}, ${JSON.stringify({ failover })})`,
    '',
  ].join('\n')
}

/** @see https://developers.cloudflare.com/workers/wrangler/configuration/ */
function settingsOf({ domain, root }: ResolvedHostOptions): object {
  return {
    name: domain === undefined ? 'site' : domain.toLowerCase().replaceAll('.', '-').slice(0, 63),
    main: 'worker.js',
    compatibility_date: compatibilityDate,
    ...(domain !== undefined && { routes: [{ pattern: domain, custom_domain: true }] }),
    assets: {
      directory: root,
      binding: 'ASSETS',
      // Files by their own names and nothing else: what an address is answered with, the Worker decides.
      html_handling: 'none',
      not_found_handling: 'none',
      run_worker_first: true,
    },
  }
}

function check({ files }: DeliveryManifest): void {
  const all = files.flatMap(({ variants, deltas, ...file }) => [file, ...variants, ...deltas])
  if (all.length > workerLimits.files) throw HostLimit('Cloudflare', 'files', all.length, workerLimits.files)
  const largest = all.reduce((most, { bytes }) => Math.max(most, bytes), 0)
  if (largest > workerLimits.fileBytes)
    throw HostLimit('Cloudflare', 'bytes in a file', largest, workerLimits.fileBytes)
}
