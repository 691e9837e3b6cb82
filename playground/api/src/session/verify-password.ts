import { timingSafeEqual } from 'node:crypto'
import { hashPassword } from './hash-password.ts'

/** Whether the password is the one behind a hash of `hashPassword`. Takes the same time either way. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const salt = Buffer.from(hash.split('$')[1] ?? '', 'base64url')
  const expected = Buffer.from(hash)
  const actual = Buffer.from(await hashPassword(password, salt))
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}
