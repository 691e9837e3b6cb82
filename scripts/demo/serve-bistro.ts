import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createApp, openDatabase } from '@bistro/api'
import { serveDelivered } from './serve-delivered.ts'
import { type Mounts, type RunningSite, serveSite } from './serve-site.ts'

export interface BistroSite {
  readonly dist: string
  readonly port: number
  /** Of a delivered site: our own server then serves it by this. Default: a plain static host's ways. */
  readonly manifest?: string
  /** Answers what begins with a path, in the place of the site. */
  readonly mounts?: Mounts
}

export interface ServeBistroOptions {
  /** Sites to serve by name, each on a port of its own; all share one API and one database. 0 takes a free port. */
  readonly sites: Readonly<Record<string, BistroSite>>
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
  for (const [name, { dist, port, manifest, mounts }] of Object.entries(sites)) {
    const options = { dist, api, port, ...(mounts && { mounts }) }
    running[name] = manifest === undefined ? await serveSite(options) : await serveDelivered({ ...options, manifest })
  }
  return {
    sites: running,
    async close() {
      await Promise.all(Object.values(running).map((site) => site.close()))
      await database.close()
    },
  }
}
