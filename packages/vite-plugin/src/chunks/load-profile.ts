import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type FieldProfileReading, readFieldProfile } from '@firstpaint/core/chunks'

/** Name of the field profile, in the project's root. */
const profileName = 'firstpaint.profile.json'

/** A metrics API that does not answer within this many ms holds up no build. */
const patience = 5000

export interface LoadProfileOptions {
  /** File relative to the root, https URL, `false` for none, null for the usual file when it is there. */
  readonly profile: string | false | null
  /** Absolute path of the project. */
  readonly root: string
  /** The time to judge the profile's age by, in ms since 1970. */
  readonly now: number
}

/** Gets the field profile. Whatever is wrong with it is a warning: a build does not fail for want of statistics. */
export async function loadProfile({ profile, root, now }: LoadProfileOptions): Promise<FieldProfileReading> {
  if (profile === false) return { profile: null, warnings: [] }
  const place = profile ?? profileName
  let text: string
  try {
    text = /^https:/i.test(place) ? await download(place) : await readFile(resolve(root, place), 'utf8')
  } catch (error) {
    if (profile === null && (error as NodeJS.ErrnoException).code === 'ENOENT') return { profile: null, warnings: [] }
    return unusable(`${place} cannot be read (${(error as Error).message})`)
  }
  try {
    return readFieldProfile(JSON.parse(text), { now })
  } catch (error) {
    return unusable(`${place} is not JSON (${(error as Error).message})`)
  }
}

/** The metrics API lets nobody read without a token, and one does not belong into a config. */
async function download(url: string): Promise<string> {
  const token = process.env['FIRSTPAINT_TOKEN']
  const response = await fetch(url, {
    headers: { accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    signal: AbortSignal.timeout(patience),
  })
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  return response.text()
}

function unusable(why: string): FieldProfileReading {
  return { profile: null, warnings: [`The field profile is not used: ${why}. The plan uses priors instead.`] }
}
