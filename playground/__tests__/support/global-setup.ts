import { openBistro } from '../../../scripts/open-bistro.ts'

/** Builds and serves Bistro before the first test; the returned function closes it after the last. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const bistro = await openBistro()
  // The workers read the configuration again, and with it this address.
  process.env['BISTRO_URL'] = bistro.url
  return () => bistro.close()
}
