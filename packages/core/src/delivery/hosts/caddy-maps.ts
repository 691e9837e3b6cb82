import { caddyHeaders } from './caddy-headers.ts'
import { caddyNegotiation } from './caddy-negotiation.ts'
import { caddyPlaces } from './caddy-places.ts'
import { caddyMap } from './caddy-text.ts'
import type { HostSite } from './plan-host-site.ts'

/** Everything Caddy looks up. A map is read anew each time its name is used, with what it names at that time. */
export function caddyMaps(site: HostSite): string[] {
  return [...caddyPlaces(site), ...caddyNegotiation(site), ...caddyHeaders(site)].map(caddyMap)
}
