import { HostOptionInvalid, HostOptionUnused } from './host-errors.ts'
import type { HostName } from './host-config.ts'

/** What a manifest does not know. All optional; which host takes which is in {@link usedBy}. */
export interface HostOptions {
  /** Name the site is reached by: `shop.example.com`. Default: any. */
  readonly domain?: string
  /**
   * Folder of the site on the server, absolute. Default: `/var/www/site`. For the Cloudflare Worker the folder of the build,
   * from the place of its `wrangler.jsonc`; default: `../dist`.
   */
  readonly root?: string
  /** Port to listen on. Default: 443 with a certificate, else 80; Caddy takes 443 for a domain. */
  readonly port?: number
  /** PEM files. Caddy gets its own for a domain when they are left out. */
  readonly certificate?: string
  readonly certificateKey?: string
  /**
   * `https://backup.example.com`: asked for what is missing here. It has to serve the same site by the same rules; the
   * Cloudflare Worker asks for files by their own names, so there it has to be a bucket with the site's files.
   */
  readonly secondOrigin?: string
}

/** Options as the writers get them. */
export interface ResolvedHostOptions {
  readonly domain: string | undefined
  readonly root: string
  readonly port: number | undefined
  readonly certificate: { readonly file: string; readonly key: string } | undefined
  readonly secondOrigin: SecondOrigin | undefined
}

export interface SecondOrigin {
  readonly scheme: 'http' | 'https'
  /** Without the port. */
  readonly host: string
  readonly port: number
}

const usedBy: Readonly<Record<keyof HostOptions, readonly HostName[]>> = {
  domain: ['nginx', 'caddy', 'cloudflare-worker'],
  root: ['nginx', 'caddy', 'cloudflare-worker'],
  port: ['nginx', 'caddy'],
  certificate: ['nginx', 'caddy'],
  certificateKey: ['nginx', 'caddy'],
  secondOrigin: ['nginx', 'caddy', 'cloudflare-worker', 'fastly'],
}

const domainShape = /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)*[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i
/** Every character with a meaning in one of the languages is left out rather than quoted five ways. */
const pathShape = /^\/[^\p{Cc}"'`$\\{};#*?]*$/u

/**
 * Checks and freezes the options of one host.
 *
 * @throws FP_HOST_OPTION_INVALID naming option, value and what is allowed
 * @throws FP_HOST_OPTION_UNUSED for an option the host has no place for
 */
export function resolveHostOptions(host: HostName, options: HostOptions): ResolvedHostOptions {
  for (const [option, hosts] of Object.entries(usedBy)) {
    if (options[option as keyof HostOptions] !== undefined && !hosts.includes(host))
      throw HostOptionUnused(option, host, hosts)
  }
  const atHome = host === 'cloudflare-worker'
  const {
    domain,
    root = atHome ? '../dist' : '/var/www/site',
    port,
    certificate,
    certificateKey,
    secondOrigin,
  } = options
  if (domain !== undefined && !domainShape.test(domain))
    throw HostOptionInvalid('domain', domain, 'a host name such as shop.example.com')
  if (!atHome) checkPath('root', root)
  if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65_535))
    throw HostOptionInvalid('port', port, 'a whole number from 1 to 65535')
  if ((certificate === undefined) !== (certificateKey === undefined)) {
    const missing = certificate === undefined ? 'certificate' : 'certificateKey'
    throw HostOptionInvalid(missing, undefined, 'a PEM file, given together with the other of the two')
  }
  return Object.freeze({
    domain,
    root: root.length > 1 && root.endsWith('/') ? root.slice(0, -1) : root,
    port,
    certificate:
      certificate === undefined
        ? undefined
        : { file: checkPath('certificate', certificate), key: checkPath('certificateKey', certificateKey!) },
    secondOrigin: secondOrigin === undefined ? undefined : parseOrigin(secondOrigin),
  })
}

function checkPath(option: string, value: string): string {
  if (pathShape.test(value)) return value
  throw HostOptionInvalid(option, value, 'an absolute path without quotes, braces, $, ;, #, *, ? and backslashes')
}

function parseOrigin(text: string): SecondOrigin {
  const [, scheme, host, port] = /^(https?):\/\/([^/:]+)(?::(\d{1,5}))?\/?$/.exec(text) ?? []
  const number = port === undefined ? (scheme === 'https' ? 443 : 80) : Number(port)
  if (host === undefined || !domainShape.test(host) || number < 1 || number > 65_535)
    throw HostOptionInvalid('secondOrigin', text, 'scheme, host and maybe port: https://backup.example.com')
  return Object.freeze({ scheme: scheme as 'http' | 'https', host, port: number })
}
