/** The folder of a bucket that deploys keep their records in; no file of a site may lie there. */
export const RELEASES_FOLDER = '__releases/'

export const RECORD_KEY: string = `${RELEASES_FOLDER}current.json`
export const LOCK_KEY: string = `${RELEASES_FOLDER}lock.json`

/** Where a release's own copy of an object lies. */
export function storedKey(id: string, key: string): string {
  return `${RELEASES_FOLDER}${id}/files/${key}`
}

/** Where a release is described. */
export function releaseKey(id: string): string {
  return `${RELEASES_FOLDER}${id}/release.json`
}

/** The release that a key describes; undefined for every other key. */
export function releaseOfKey(key: string): string | undefined {
  return /^__releases\/([^/]+)\/release\.json$/.exec(key)?.[1]
}
