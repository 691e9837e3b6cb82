import type { DeliveryManifest } from '../delivery-manifest.ts'

/** The comment at the top of a configuration: whose it is, and what the host cannot do. */
// Four facts of one line each; an object would only name them twice.
export function noteLines(
  mark: string,
  host: string,
  { release }: DeliveryManifest,
  limits: readonly string[],
): string[] {
  const name = release.replace(/[^\w.-]/g, '_')
  return [
    `Firstpaint's configuration of ${host} for release ${name}. Written by: firstpaint host ${host}`,
    ...limits.map((limit) => `- ${limit}`),
  ].map((line) => `${mark} ${line}`)
}
