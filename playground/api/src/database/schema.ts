import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const sql = readFileSync(new URL('schema.sql', import.meta.url), 'utf8')

/** The tables as SQL, and a fingerprint that changes with them. */
export const schema = { sql, fingerprint: createHash('sha256').update(sql).digest('hex').slice(0, 16) } as const
