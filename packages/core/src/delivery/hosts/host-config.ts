/** Hosts a configuration can be written for. */
export const hostNames = [
  'nginx',
  'caddy',
  'netlify',
  'cloudflare-pages',
  'cloudflare-worker',
  'cloudfront',
  'fastly',
  'vercel',
] as const

export type HostName = (typeof hostNames)[number]

/** One file of a host's configuration. */
export interface HostFile {
  /** Where the host looks for it, or a name that says what it is: `_headers`, `nginx.conf`. */
  readonly path: string
  readonly text: string
}

/** What a host is configured with. */
export interface HostConfig {
  readonly host: HostName
  readonly files: readonly HostFile[]
  /** What this host cannot do, or does otherwise than our own server; also at the top of each text that has comments. */
  readonly limits: readonly string[]
}
