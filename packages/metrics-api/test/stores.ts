import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openStore } from '../src/store/open-store.ts'
import { findPostgres } from './find-postgres.ts'
import { tempDir } from './temp-dir.ts'

/** Where a test keeps what it stores: new and empty each time. */
export interface TestPlace {
  readonly dir: string
  readonly db?: string
  readonly schema: string
  drop(): Promise<void>
}

export interface TestStore {
  readonly name: string
  readonly place: () => Promise<TestPlace>
}

export const postgres = await findPostgres()
if (postgres.url === undefined) console.log(`Tests with a Postgres server are left out (${postgres.reason}).`)

/** PGlite always, and a Postgres server where there is one. */
export const testStores: readonly TestStore[] = [
  ...(postgres.url === undefined ? [] : [{ name: 'Postgres', place: () => serverPlace(postgres.url!) }]),
  { name: 'PGlite', place: embeddedPlace },
]

/** The quicker of them, for tests that are not about the store. */
export const anyStore: TestStore = testStores[0]!

let template: Promise<string> | undefined

/** Making a cluster takes seconds, so one is made and copied. */
async function embeddedPlace(): Promise<TestPlace> {
  template ??= makeTemplate()
  const dir = tempDir()
  cpSync(await template, dir, { recursive: true })
  return { dir, schema: 'firstpaint', drop: async () => undefined }
}

async function makeTemplate(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'firstpaint-metrics-template-'))
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }))
  const store = await openStore({ url: undefined, dir, onLost: () => undefined })
  await store.pool.query('select 1')
  await store.close()
  return dir
}

async function serverPlace(db: string): Promise<TestPlace> {
  const schema = `firstpaint_test_${randomUUID().replaceAll('-', '')}`
  return {
    dir: tempDir(),
    db,
    schema,
    async drop() {
      const client = new Client({ connectionString: db })
      await client.connect()
      await client.query(`drop schema if exists ${schema} cascade`)
      await client.end()
    },
  }
}
