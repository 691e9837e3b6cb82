import { isAbsolute, relative, resolve, sep } from 'node:path'
import { type DeliveryManifest, type HostConfig, type HostOptions, toHostConfig } from '@firstpaint/core/delivery'
import { bundleWorker } from './bundle-worker.ts'
import { OutInSite } from './host-errors.ts'

export interface WorkerConfigOptions {
  readonly manifest: DeliveryManifest
  readonly options: HostOptions
  readonly cwd: string
  /** Folder the files go to, relative to the working directory; undefined: they are printed, as if for a folder in it. */
  readonly out: string | undefined
}

/**
 * The Worker as one file, and settings that find the site from where they lie.
 *
 * @throws FP_HOST_OUT_IN_SITE, FP_HOST_BUNDLER_MISSING, and what the settings may be wrong in
 */
export async function workerConfig({ manifest, options, cwd, out }: WorkerConfigOptions): Promise<HostConfig> {
  const site = resolve(cwd, options.root ?? 'dist')
  const folder = resolve(cwd, out ?? 'worker')
  const inside = relative(site, folder)
  if (inside === '' || (inside.split(sep)[0] !== '..' && !isAbsolute(inside))) throw OutInSite(folder, site)
  const root = relative(folder, site).split(sep).join('/')
  const config = toHostConfig('cloudflare-worker', manifest, { ...options, root })
  const files = await Promise.all(
    config.files.map(async ({ path, text }) => {
      if (path !== 'worker.js') return { path, text }
      const comments = /^(?:\/\/.*\n)*/.exec(text)![0]
      return { path, text: comments + (await bundleWorker(text)) }
    }),
  )
  return { ...config, files }
}
