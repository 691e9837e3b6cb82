import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testNow } from '../testing/open-test-api.ts'
import { serverUrl, stores } from '../testing/stores.ts'
import { inTransaction } from './in-transaction.ts'
import { openDatabase } from './open-database.ts'

/** A new template takes four seconds, and on a busy machine several times that. */
const patience = { timeout: 120_000 }

describe.each(stores)('$name', (store) => {
  test('a transaction that throws leaves nothing behind, and the connection still works', patience, async () => {
    const db = await store.open(testNow)
    try {
      const failed = inTransaction(db.pool, async (tx) => {
        await tx.query('delete from reviews')
        throw new Error('changed my mind')
      })
      await expect(failed).rejects.toThrow('changed my mind')
      const { rows } = await db.pool.query<{ count: number }>('select count(*)::int from reviews')
      expect(rows[0]?.count).toBeGreaterThan(200)
    } finally {
      await db.close()
    }
  })
})

describe('the template of the embedded database', () => {
  test('is kept, replaces an older one, and is made anew when it is broken', patience, async () => {
    const cacheFolder = await mkdtemp(join(tmpdir(), 'bistro-template-'))
    const open = async () => {
      const db = await openDatabase({ now: testNow, cacheFolder })
      const { rows } = await db.pool.query<{ count: number }>('select count(*)::int from dishes')
      await db.close()
      return rows[0]?.count
    }
    try {
      await writeFile(join(cacheFolder, 'template-of-yesterday.tar.gz'), 'old')
      expect(await open()).toBe(60)
      const [kept, ...others] = await readdir(cacheFolder)
      expect(others).toEqual([])
      expect(kept).toMatch(/^template-[0-9a-f]{16}\.tar\.gz$/)
      await writeFile(join(cacheFolder, kept ?? ''), 'broken')
      expect(await open()).toBe(60)
      expect(await readdir(cacheFolder)).toEqual([kept])
    } finally {
      await rm(cacheFolder, { recursive: true, force: true })
    }
  })
})

describe.skipIf(!serverUrl)('the tables on a server (needs BISTRO_TEST_DATABASE_URL)', () => {
  test('are made once, kept, and refused when another version made them', patience, async () => {
    const schemaName = `bistro_test_${crypto.randomUUID().replaceAll('-', '')}`
    const open = () => openDatabase({ databaseUrl: serverUrl, schemaName, now: testNow })
    const [first, second] = await Promise.all([open(), open()])
    try {
      await first.pool.query(`update dishes set name = 'Mine' where slug = 'negroni'`)
      const third = await open()
      const { rows } = await third.pool.query(`select name from dishes where slug = 'negroni'`)
      await third.close()
      expect(rows).toEqual([{ name: 'Mine' }])
      await first.pool.query(`update schema_state set fingerprint = 'of last year'`)
      await expect(open()).rejects.toMatchObject({ code: 'BISTRO_DB_SCHEMA_OLD' })
    } finally {
      await second.close()
      await first.pool.query(`drop schema ${schemaName} cascade`)
      await first.close()
    }
  })
})

test('a schema name that could be read as SQL is refused', async () => {
  const opening = openDatabase({ databaseUrl: 'postgres://127.0.0.1:1/none', schemaName: 'a; drop', now: testNow })
  await expect(opening).rejects.toMatchObject({ code: 'BISTRO_DB_SCHEMA_NAME' })
})
