import { userInfo } from 'node:os'
import { Client } from 'pg'

export interface FoundPostgres {
  /** Undefined: there is none, and `reason` says where it was looked for. */
  readonly url: string | undefined
  readonly reason: string
}

/** A Postgres server to test with: the one of `TEST_POSTGRES`, else one of this machine that lets this user in. */
export async function findPostgres(): Promise<FoundPostgres> {
  const { username } = userInfo()
  const given = process.env['TEST_POSTGRES']
  const places = given
    ? [given]
    : [
        `postgres://${username}@localhost/${username}?host=/var/run/postgresql`,
        'postgres://postgres@127.0.0.1:5432/postgres',
      ]
  const failures: string[] = []
  for (const url of places) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    try {
      await client.connect()
      await client.query('create schema if not exists firstpaint_test_probe')
      await client.query('drop schema firstpaint_test_probe')
      return { url, reason: '' }
    } catch (error) {
      failures.push(`${url}: ${(error as Error).message}`)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  return { url: undefined, reason: failures.join('; ') }
}
