import { buildBistro } from './build-bistro.ts'
import { bistroPaths } from './demo/bistro-paths.ts'
import { deliverBistro } from './demo/deliver-bistro.ts'
import { serveBistro } from './demo/serve-bistro.ts'
import { createSteps } from './demo/steps.ts'

export interface OpenBistro {
  /** Without a slash at the end. */
  readonly url: string
  close(): Promise<void>
}

/**
 * Builds Bistro with Firstpaint as it is now, delivers and serves it: what end-to-end tests and Lighthouse look at.
 * @param options.port Default 0, a free one; another free one, too, when the port is in use.
 */
export async function openBistro({ port = 0 }: { readonly port?: number } = {}): Promise<OpenBistro> {
  await buildBistro()
  const manifest = await deliverBistro(createSteps({ silent: false }))
  const bistro = await serveBistro({ sites: { firstpaint: { dist: bistroPaths.dist, port, manifest } } })
  return { url: bistro.sites['firstpaint']!.url, close: () => bistro.close() }
}
