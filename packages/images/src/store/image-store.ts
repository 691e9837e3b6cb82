/**
 * Where finished work is kept: a flat space of keys. Folder, S3-compatible bucket, Redis and memory stand behind it.
 * Whatever a store returns is whole: a value that was being written when its writer died is not there.
 */
export interface ImageStore {
  /** The value, or undefined where there is none or none whole. */
  get(key: string): Promise<Uint8Array | undefined>
  has(key: string): Promise<boolean>
  /** Written at once or not at all. A store that cannot be written to warns once and drops it. */
  put(key: string, value: Uint8Array): Promise<void>
  /** Notes that a value was used now, for stores that forget what nobody uses; not every one does. */
  touch?(key: string): Promise<void>
  close(): Promise<void>
}
