/** Where a new number goes in for each request, so that no two beacons are of one page view. */
export const idPlace = '@@'

/** What a page with five vitals, their causes and a few images sends: some 1.4 kB, as in the field. */
export function benchBeacon(): string {
  const vital = (name: string, value: number, attribution: object): object => ({
    name,
    value,
    delta: value,
    id: `v6-1763740000000-${String(value * 1000).padStart(13, '1')}`,
    rating: 'good',
    attribution,
  })
  return JSON.stringify({
    version: 1,
    id: `bench-view-${idPlace}`,
    sequence: 1,
    app: 'shop',
    release: '3f2a91c',
    environment: 'production',
    sample_rate: 1,
    client: {
      form_factor: 'phone',
      effective_connection: '4g',
      save_data: false,
      viewport_width: 412,
      viewport_height: 823,
      dpr: 2.625,
      device_memory: 4,
      hardware_concurrency: 8,
      warm_cache: true,
    },
    navigations: [{ type: 'navigate', route: '/menu/:slug' }],
    vitals: [
      vital('lcp', 2411, {
        target: 'main>article>img.hero',
        url: '/assets/hero-3fa9c2.avif',
        time_to_first_byte: 312,
        resource_load_delay: 96,
        resource_load_duration: 1490,
        element_render_delay: 513,
      }),
      vital('inp', 184, {
        interaction_target: 'button#add-to-cart',
        interaction_type: 'pointer',
        input_delay: 21,
        processing_duration: 122,
        presentation_delay: 41,
        load_state: 'complete',
      }),
      vital('cls', 0.031, { largest_shift_target: 'main>aside', largest_shift_value: 0.02, load_state: 'complete' }),
      vital('fcp', 1204, { time_to_first_byte: 312, first_byte_to_fcp: 892, load_state: 'dom-interactive' }),
      vital('ttfb', 312, { waiting_duration: 4, dns_duration: 11, connection_duration: 62, request_duration: 235 }),
    ],
    server_timing: [{ name: 'db', duration: 41.2 }],
    slots: [{ src: '/assets/hero-3fa9c2.avif', css_width: 412 }],
  })
}
