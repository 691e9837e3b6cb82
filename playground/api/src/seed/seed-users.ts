import { demoStaff } from '@bistro/contract'
import type { Queryable } from '../database/database.ts'
import { insertRows } from '../database/insert-rows.ts'
import { hashPassword } from '../session/hash-password.ts'
import type { SeededRandom } from './seeded-random.ts'

/** The staff account the login page offers, and a guest who may sign in but not behind the counter. */
export async function seedUsers(db: Queryable, random: SeededRandom): Promise<void> {
  const people = [
    { ...demoStaff, name: 'Marguerite Oduya', role: 'staff' },
    { email: 'guest@bistro.example', password: 'table-for-two', name: 'Felix Arden', role: 'guest' },
  ]
  const rows = people.map(async ({ email, password, name, role }) => ({
    id: random.uuid(),
    email,
    name,
    role,
    // A salt from the seed keeps the demo data reproducible; a real account would get a random one.
    password_hash: await hashPassword(password, Buffer.from(random.uuid().replaceAll('-', ''), 'hex')),
  }))
  await insertRows(db, 'users', await Promise.all(rows))
}
