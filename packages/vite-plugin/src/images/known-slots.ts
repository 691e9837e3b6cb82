import { type ImageProposals, readImageProposals, readImageSlots, type SlotsByImage } from '@firstpaint/core/images'
import { loadProfile } from '../chunks/load-profile.ts'
import { readJson } from '../files/read-json.ts'
import type { SlotPlaces } from './slot-places.ts'

/** What was read, and what is wrong with it: none of it is a reason to fail. */
export interface Known<T> {
  readonly images: T
  readonly warnings: readonly string[]
}

/** What the dev server saw. */
export async function recordedSlots({ record }: Pick<SlotPlaces, 'record'>): Promise<Known<SlotsByImage>> {
  const file = await readJson(record)
  return file === undefined ? { images: {}, warnings: [] } : readImageSlots(file.json)
}

/** What visitors saw, by the field profile. */
export async function visitorSlots(
  { profile, root }: Pick<SlotPlaces, 'profile' | 'root'>,
  now: number,
): Promise<Known<SlotsByImage>> {
  const reading = await loadProfile({ profile, root, now })
  return { images: reading.profile?.slots ?? {}, warnings: reading.warnings }
}

/** The widths that were decided on. */
export async function decidedWidths({
  proposals,
}: Pick<SlotPlaces, 'proposals'>): Promise<Known<ImageProposals['images']>> {
  const file = await readJson(proposals)
  if (file === undefined) return { images: {}, warnings: [] }
  return file.problem === undefined
    ? readImageProposals(file.json)
    : { images: {}, warnings: [`${proposals} is not used: ${file.problem}.`] }
}
