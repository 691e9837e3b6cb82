import { serve } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { createApp } from './create-app.ts'
import { openDatabase } from './database/open-database.ts'

interface StartApiOptions {
  /** Default 0: any free port. */
  readonly port?: number
  /** The moment the server believes it starts at; its clock runs on from there. Default: now. */
  readonly now?: Date
  /** A Postgres server. Default: the environment variable `DATABASE_URL`, and PGlite in this process without it. */
  readonly databaseUrl?: string | undefined
}

export interface RunningApi {
  /** Such as `http://127.0.0.1:8787`; the routes stand under `/api`. */
  readonly url: string
  readonly port: number
  readonly database: 'embedded' | 'server'
  close(): Promise<void>
}

/** Opens the store and serves the API on this machine. Rejects when the port is taken or the store can't be opened. */
export async function startApi(options: StartApiOptions = {}): Promise<RunningApi> {
  const { port = 0, now = new Date(), databaseUrl = process.env['DATABASE_URL'] } = options
  const started = performance.now()
  const clock = () => new Date(now.getTime() + (performance.now() - started))
  const db = await openDatabase({ databaseUrl, now })
  const { promise: listening, resolve, reject } = Promise.withResolvers<AddressInfo>()
  const server = serve({ fetch: createApp({ db, clock }).fetch, hostname: '127.0.0.1', port }, resolve)
  server.once('error', reject)
  try {
    const address = await listening
    return {
      url: `http://127.0.0.1:${address.port}`,
      port: address.port,
      database: db.kind,
      async close() {
        const closed = new Promise((done) => server.close(done))
        if ('closeAllConnections' in server) server.closeAllConnections()
        await closed
        await db.close()
      },
    }
  } catch (error) {
    await db.close()
    throw error
  }
}
