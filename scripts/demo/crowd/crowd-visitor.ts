import type { Beacon, BeaconClient } from '@firstpaint/core/vitals'

/** Somebody of the crowd: what they hold, how they are connected, where they are. */
export interface CrowdVisitor {
  readonly client: NonNullable<Beacon['client']>
  /** Factor on what they wait for. */
  readonly slow: number
  readonly country: string
}

const devices = [
  { share: 0.63, slow: 1, form_factor: 'phone', viewport_width: 390, viewport_height: 844, dpr: 3 },
  { share: 0.06, slow: 0.85, form_factor: 'tablet', viewport_width: 820, viewport_height: 1180, dpr: 2 },
  { share: 0.31, slow: 0.62, form_factor: 'desktop', viewport_width: 1440, viewport_height: 900, dpr: 2 },
] as const

const connections = [
  { share: 0.86, slow: 1, name: '4g' },
  { share: 0.12, slow: 1.9, name: '3g' },
  { share: 0.02, slow: 3.2, name: '2g' },
] as const

const countries = [
  { share: 0.55, slow: 1, name: 'IE' },
  { share: 0.2, slow: 1.05, name: 'GB' },
  { share: 0.12, slow: 1.1, name: 'DE' },
  { share: 0.09, slow: 1.25, name: 'US' },
  { share: 0.04, slow: 1.8, name: 'IN' },
] as const

export function drawVisitor(random: () => number): CrowdVisitor {
  const device = pick(devices, random)
  const connection = pick(connections, random)
  const country = pick(countries, random)
  const { form_factor, viewport_width, viewport_height, dpr } = device
  const client: BeaconClient = {
    form_factor,
    viewport_width,
    viewport_height,
    dpr,
    effective_connection: connection.name,
    warm_cache: random() < 0.35,
  }
  return { client, slow: device.slow * connection.slow * country.slow, country: country.name }
}

/** One of a list, as often as its share says. */
export function pick<Item extends { readonly share: number }>(items: readonly Item[], random: () => number): Item {
  let left = random() * items.reduce((sum, { share }) => sum + share, 0)
  return items.find(({ share }) => (left -= share) <= 0) ?? items.at(-1)!
}
