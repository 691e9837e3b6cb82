/** Keys to bytes: all a release store needs of a folder or a bucket. Keys are segments of `a-z A-Z 0-9 . _ -`, joined by `/`. */
export interface BlobStore {
  get(key: string): Promise<Buffer | undefined>
  has(key: string): Promise<boolean>
  /** Whole or not at all. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Of what is not there, too. */
  delete(key: string): Promise<void>
}
