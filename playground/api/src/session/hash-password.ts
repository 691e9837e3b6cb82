import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)

/** `scrypt$<salt>$<key>`, both base64url, with Node's default cost (N = 16384, r = 8, p = 1). */
export async function hashPassword(password: string, salt: Buffer): Promise<string> {
  const key = await derive(password.normalize('NFKC'), salt, 32)
  return ['scrypt', salt.toString('base64url'), key.toString('base64url')].join('$')
}
