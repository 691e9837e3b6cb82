import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createApp, openDatabase } from '@bistro/api'
import { serveSite, type RunningSite } from './serve-site.ts'

export interface ServeBistroOptions {
  /** Sites to serve by name, each on a port of its own; all share one API and one database. 0 takes a free port. */
  readonly sites: Readonly<Record<string, { readonly dist: string; readonly port: number }>>
}

export interface RunningBistro {
  readonly sites: Readonly<Record<string, RunningSite>>
  close(): Promise<void>
}

/** Starts Bistro: its API over an embedded Postgres (or the one at DATABASE_URL), and the built sites in front of it. */
export async function serveBistro({ sites }: ServeBistroOptions): Promise<RunningBistro> {
  for (const { dist } of Object.values(sites)) {
    const built = await stat(join(dist, 'index.html')).then(
      () => true,
      () => false,
    )
    if (!built) throw new Error(`${dist} has no index.html. Build Bistro first: pnpm demo --no-serve`)
  }
  const database = await openDatabase({ databaseUrl: process.env['DATABASE_URL'], now: new Date() })
  const api = createApp({ db: database })
  const running: Record<string, RunningSite> = {}
  for (const [name, { dist, port }] of Object.entries(sites)) running[name] = await serveSite({ dist, api, port })
  return {
    sites: running,
    async close() {
      await Promise.all(Object.values(running).map((site) => site.close()))
      await database.close()
    },
  }
}
