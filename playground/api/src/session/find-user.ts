import type { Credentials, User } from '@bistro/contract'
import type { Queryable } from '../database/database.ts'
import { verifyPassword } from './verify-password.ts'

interface FoundUser {
  readonly id: string
  readonly user: User
}

/** Checked when the address is unknown, so that the answer takes as long and tells nobody who has an account. */
const nobody = `scrypt$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** Whom the credentials belong to; null when they don't go together. */
export async function findUser(db: Queryable, { email, password }: Credentials): Promise<FoundUser | null> {
  const { rows } = await db.query<User & { id: string; password_hash: string }>(
    'select id, name, email, role, password_hash from users where email = lower($1)',
    [email],
  )
  const [row] = rows
  const fits = await verifyPassword(password, row?.password_hash ?? nobody)
  if (!row || !fits) return null
  return { id: row.id, user: { name: row.name, email: row.email, role: row.role } }
}
