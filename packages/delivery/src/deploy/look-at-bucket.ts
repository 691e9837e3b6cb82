import { type HeldObject, type PreparedObject, releaseOfKey, storedKey } from '@firstpaint/core/delivery'
import { atOnce } from './at-once.ts'
import type { Bucket } from './bucket.ts'

export interface BucketView {
  readonly held: ReadonlyMap<string, HeldObject>
  /** Names of the releases it describes. */
  readonly releases: readonly string[]
}

/** Lists a bucket, without a look at what the objects are. */
export async function listBucket(bucket: Bucket): Promise<BucketView> {
  const sizes = await bucket.list()
  const releases = [...sizes.keys()].flatMap((key) => releaseOfKey(key) ?? [])
  return { held: new Map([...sizes].map(([key, bytes]) => [key, { bytes }])), releases }
}

/** So many looks weigh as much as one upload: no body goes either way. */
const LOOKS = 4

/**
 * Asks for what each object is that could be the wanted one, by its size: one request each. What is not there or has
 * another size is replaced anyway. A hashed file of another size is asked for as well, so that a plan can refuse it.
 */
export async function lookCloser({
  bucket,
  view,
  id,
  objects,
  concurrency,
}: {
  readonly bucket: Bucket
  readonly view: BucketView
  readonly id: string
  readonly objects: readonly PreparedObject[]
  readonly concurrency: number
}): Promise<ReadonlyMap<string, HeldObject>> {
  const held = new Map(view.held)
  const keys = objects.flatMap(({ key, stage, bytes }) => {
    const places = stage === 'assets' ? [key] : [key, storedKey(id, key)]
    return places.filter((place) => held.has(place) && (stage === 'assets' || held.get(place)!.bytes === bytes))
  })
  await atOnce(keys, concurrency * LOOKS, async (key) => {
    const found = await bucket.head(key)
    if (found === undefined) held.delete(key)
    else held.set(key, found)
  })
  return held
}
