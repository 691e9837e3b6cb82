import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BucketObject, DeliveryManifest, PreparedObject } from '@firstpaint/core/delivery'
import { DistMismatch, DistMissing, FileTooLarge } from './deploy-errors.ts'

/** What one PUT takes; bytes. @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const LARGEST = 5 * 1024 ** 3

/**
 * Reads what is to be deployed, and holds it against the manifest: a folder that was built again since would make a
 * release out of two.
 *
 * @throws FP_DELIVERY_DIST_MISSING, FP_DELIVERY_DIST_MISMATCH, FP_DELIVERY_FILE_TOO_LARGE
 */
export async function prepareObjects({
  dist,
  manifest,
  objects,
}: {
  readonly dist: string
  readonly manifest: DeliveryManifest
  readonly objects: readonly BucketObject[]
}): Promise<readonly PreparedObject[]> {
  const folder = await stat(dist).catch(() => undefined)
  if (folder === undefined || !folder.isDirectory()) throw DistMissing(dist)
  const files = new Map(manifest.files.map((file) => [file.path, file.sha256]))
  const sizes = new Map(
    manifest.files.flatMap(({ path, bytes, variants, deltas }) =>
      [{ path, bytes }, ...variants, ...deltas].map((one) => [one.path, one.bytes] as const),
    ),
  )
  const prepared: PreparedObject[] = []
  for (const object of objects) {
    const bytes = await readObject(dist, object.key)
    const hash = sha256(bytes)
    const wanted = files.get(object.key)
    if (bytes.byteLength !== sizes.get(object.key))
      throw DistMismatch(object.key, `it has ${bytes.byteLength} bytes instead of ${sizes.get(object.key)}`)
    if (wanted !== undefined && wanted !== hash) throw DistMismatch(object.key, 'its content is another')
    const fingerprint = `${hash}.${sha256(JSON.stringify(object.headers)).slice(0, 16)}`
    prepared.push({ ...object, bytes: bytes.byteLength, fingerprint })
  }
  return prepared
}

/**
 * The bytes of an object that was prepared.
 *
 * @throws FP_DELIVERY_DIST_MISMATCH when they have changed since.
 */
export async function readPrepared(dist: string, { key, fingerprint }: PreparedObject): Promise<Uint8Array> {
  const bytes = await readObject(dist, key)
  if (!fingerprint.startsWith(`${sha256(bytes)}.`)) throw DistMismatch(key, 'it changed during the deploy')
  return bytes
}

/**
 * The name of a release: that of the build, and a digest of everything in it. The build's alone will not do: it holds
 * for what pages load, and two builds may differ in their pages only.
 */
export function releaseId(manifest: DeliveryManifest, objects: readonly PreparedObject[]): string {
  const name = manifest.release.replaceAll(/[^\w-]/g, '-')
  return `${name}.${sha256(JSON.stringify([objects, manifest])).slice(0, 8)}`
}

async function readObject(dist: string, key: string): Promise<Uint8Array> {
  const path = join(dist, ...key.split('/'))
  const found = await stat(path).catch(() => undefined)
  if (found === undefined || !found.isFile()) throw DistMismatch(key, 'there is no such file')
  if (found.size > LARGEST) throw FileTooLarge(key, found.size)
  return readFile(path)
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
