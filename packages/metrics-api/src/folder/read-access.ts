import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { defineError, type ErrorFactory } from '@firstpaint/core/errors'
import type { WriteKey } from '../metrics-options.ts'

export const AccessUnreadable: ErrorFactory<[file: string, why: string]> = defineError('FP_METRICS_ACCESS', {
  message: (file, why) => `${file} does not say who may send and read: ${why}.`,
  hint: 'Write { "keys": [{ "key": "…", "app": "…", "origins": ["https://…"] }], "tokens": ["…"] }, or delete it to have a new one made.',
  place: (file) => file,
})

export interface Access {
  readonly keys: readonly WriteKey[]
  readonly tokens: readonly string[]
  /** Whether the file was not there and was written now. */
  readonly made: boolean
}

/**
 * Reads who may send and who may read from a JSON file. One that is missing is made, with one key for any app and one
 * token, and only its owner may read it.
 *
 * @throws FP_METRICS_ACCESS
 */
export function readAccess(file: string, random: (bytes: number) => Buffer = randomBytes): Access {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      throw AccessUnreadable.because(error, file, (error as Error).message)
    const access = { keys: [{ key: random(12).toString('hex') }], tokens: [random(24).toString('base64url')] }
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    return { ...access, made: true }
  }
  try {
    const { keys, tokens } = JSON.parse(text) as { keys?: unknown; tokens?: unknown }
    if (!Array.isArray(keys) || !Array.isArray(tokens)) throw new Error(`'keys' and 'tokens' must be arrays`)
    if (!keys.every((key) => typeof key === 'object' && key !== null)) throw new Error(`'keys' must hold objects`)
    return { keys: keys as WriteKey[], tokens: tokens as string[], made: false }
  } catch (error) {
    throw AccessUnreadable.because(error, file, (error as Error).message)
  }
}
