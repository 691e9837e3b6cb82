import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FetchHandler } from '@firstpaint/delivery/fetch'
import { siteHandler } from '@firstpaint/delivery/node'

/** Where the package has the built dashboard, beside the compiled code. */
const dist = resolve(import.meta.dirname, '../../dist/dashboard')

/** The dashboard's files; undefined in a checkout that has compiled the package and not built it. */
export async function openDashboard(): Promise<FetchHandler | undefined> {
  if (!existsSync(resolve(dist, 'index.html'))) return undefined
  return siteHandler({ dist, manifest: resolve(dist, '../dashboard-delivery.json') })
}
