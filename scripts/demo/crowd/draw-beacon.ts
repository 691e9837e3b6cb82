import { type Beacon, type BeaconVital, rateVital, type VitalName } from '@firstpaint/core/vitals'
import type { CrowdPage } from './crowd-pages.ts'
import type { CrowdRelease } from './crowd-releases.ts'
import type { CrowdVisitor } from './crowd-visitor.ts'

export interface DrawBeaconOptions {
  readonly id: string
  readonly page: CrowdPage
  readonly previous: string | undefined
  readonly visitor: CrowdVisitor
  readonly release: CrowdRelease
  readonly random: () => number
}

/** What one page view of the crowd reports. */
export function drawBeacon({ id, page, previous, visitor, release, random }: DrawBeaconOptions): Beacon {
  const { client, slow } = visitor
  /** Times differ by factors; the sum of uniform numbers is close enough to a bell. */
  const spread = (by: number): number => Math.exp((random() + random() + random() + random() - 2) * by)
  const later = previous === undefined ? 1 : 0.62
  const warm = client.warm_cache === true ? 0.7 : 1
  const cached = random() < 0.6
  const server = (cached ? 24 : 130) * spread(0.8) * release.ttfb
  const network = 105 * slow * spread(0.9)
  const ttfb = server + network
  // Photos of reviews are what v4.2 was about, and the filter of the menu what v4.3 was.
  const own = page.route === '/reviews' || page.route === '/menu' ? release.lcp : 1 + (release.lcp - 1) * 0.75
  const rest = Math.max(60, page.lcp * own * slow * later * warm * spread(0.75) - 240)
  const [target, url] = page.largest
  const parts = url === undefined ? [0, 0, 1] : [0.28 * spread(0.6), 0.5, 0.22]
  const sum = parts.reduce((total, part) => total + part, 0)
  const [delay, load, render] = parts.map((part) => (part / sum) * rest) as [number, number, number]
  const lcp = ttfb + rest
  const fcp = ttfb + rest * (0.35 + random() * 0.3)
  const vital = (name: VitalName, value: number, attribution: BeaconVital['attribution']): BeaconVital => {
    const rounded = Math.round(value * 10_000) / 10_000
    return {
      name,
      value: rounded,
      id: `${id}-${name}`,
      rating: rateVital(name, rounded),
      ...(attribution && { attribution }),
    }
  }
  const connection = network * 0.45
  const vitals = [
    vital('ttfb', ttfb, {
      waiting_duration: 2 * random(),
      cache_duration: 4 * random(),
      dns_duration: network * 0.12,
      connection_duration: connection,
      request_duration: ttfb - connection - network * 0.12,
    }),
    vital('fcp', fcp, { time_to_first_byte: ttfb, first_byte_to_fcp: fcp - ttfb, load_state: 'dom-interactive' }),
    vital('lcp', lcp, {
      target,
      ...(url !== undefined && { url }),
      time_to_first_byte: ttfb,
      resource_load_delay: delay,
      resource_load_duration: load,
      element_render_delay: render,
    }),
    vital('cls', random() < release.shifting ? 0.12 + random() * 0.3 : random() < 0.7 ? 0 : random() * 0.05, {
      largest_shift_target: page.route === '/reviews' ? 'ol.reviews>li>figure' : 'main>section',
    }),
  ]
  const scripts: { url: string; function_name: string; invoker_type: string; duration: number }[] = []
  if (random() < 0.68) {
    const inp = Math.max(16, page.inp * (page.route === '/menu' ? release.inp : 1) * Math.sqrt(slow) * spread(0.95))
    const [script, name] = page.script
    vitals.push(
      vital('inp', Math.round(inp / 8) * 8, {
        interaction_target: page.tapped[Math.floor(random() * page.tapped.length)]!,
        interaction_type: random() < 0.8 ? 'pointer' : 'keyboard',
        input_delay: inp * 0.18,
        processing_duration: inp * 0.55,
        presentation_delay: inp * 0.27,
        load_state: 'complete',
      }),
    )
    if (inp > 120)
      scripts.push({ url: script, function_name: name, invoker_type: 'event-listener', duration: inp * 0.5 })
  }
  const lost = random() < release.lostChunks
  const failed = random() < 0.006
  return {
    version: 1,
    id,
    sequence: 0,
    app: 'bistro',
    release: release.name,
    sample_rate: 1,
    client,
    ...(previous !== undefined && { previous_route: previous }),
    navigations: [{ type: 'navigate', route: page.route }],
    vitals,
    server_timing: [
      { name: 'cache', duration: cached ? server * 0.3 : 1.5, description: cached ? 'hit' : 'miss' },
      ...(cached ? [] : [{ name: 'db', duration: server * 0.55 }]),
      { name: 'render', duration: server * 0.35 },
    ],
    ...(scripts.length > 0 && { scripts }),
    ...(url !== undefined && { slots: [{ src: url, css_width: Math.min(client.viewport_width!, 1200) }] }),
    ...((lost || failed) && {
      errors: [
        ...(lost
          ? [
              {
                kind: 'chunk' as const,
                message: `Failed to fetch dynamically imported module: ${page.script[0]}`,
                type: 'TypeError',
                count: 1,
              },
            ]
          : []),
        ...(failed
          ? [
              {
                kind: 'error' as const,
                message: `Cannot read properties of undefined (reading 'price')`,
                type: 'TypeError',
                count: 1 + Math.floor(random() * 3),
              },
            ]
          : []),
      ],
    }),
  }
}
