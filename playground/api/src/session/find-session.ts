import type { Queryable } from '../database/database.ts'
import type { ActiveSession } from './active-session.ts'
import { hashToken } from './session-cookie.ts'

/** The session a cookie stands for; null when there is none or it has expired. */
export async function findSession(db: Queryable, token: string, now: Date): Promise<ActiveSession | null> {
  const { rows } = await db.query<ActiveSession>(
    `select session.id,
            case when person.id is null then null
                 else json_build_object('name', person.name, 'email', person.email, 'role', person.role)
            end as user
     from sessions session left join users person on person.id = session.user_id
     where session.id = $1 and session.expires_at > $2`,
    [hashToken(token), now],
  )
  return rows[0] ?? null
}
