import type { Beacon } from '@firstpaint/core/vitals'

/** A small beacon; what is given takes the place of what it has. */
export function makeBeacon(given: Partial<Beacon> & { readonly id: string }): Beacon {
  return {
    version: 1,
    sequence: 0,
    app: 'shop',
    release: 'r1',
    sample_rate: 1,
    client: { form_factor: 'phone', effective_connection: '4g' },
    navigations: [{ type: 'navigate', route: '/menu/:slug' }],
    vitals: [{ name: 'lcp', value: 2000, id: 'v6-1', rating: 'good' }],
    ...given,
  }
}
