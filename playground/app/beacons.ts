import type { Plugin } from 'vite'

/**
 * Builds the address pages report their vitals to into them: the environment variable `BISTRO_BEACONS`, `/v1/beacons` say.
 * Without it the reporter is not in the build at all.
 */
export function beacons(): Plugin {
  const endpoint = process.env['BISTRO_BEACONS'] ?? ''
  return {
    name: 'bistro:beacons',
    config: () => ({ define: { 'import.meta.env.BISTRO_BEACONS': JSON.stringify(endpoint) } }),
  }
}
