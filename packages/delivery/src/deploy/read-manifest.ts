import { readFileSync } from 'node:fs'
import type { DeliveryManifest } from '@firstpaint/core/delivery'
import { ManifestInvalid, ManifestMissing } from './deploy-errors.ts'

/**
 * Reads a manifest, and makes sure of what a deploy relies on.
 *
 * @param shown the path as the user knows it
 * @throws FP_DELIVERY_MANIFEST_MISSING, FP_DELIVERY_MANIFEST_INVALID
 */
export function readManifest(path: string, shown: string): DeliveryManifest {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw ManifestMissing.because(error, shown)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw ManifestInvalid.because(error, shown, 'it is no JSON')
  }
  const problem = problemOf(value as Partial<DeliveryManifest> | null)
  if (problem !== undefined) throw ManifestInvalid(shown, problem)
  return value as DeliveryManifest
}

function problemOf(value: Partial<DeliveryManifest> | null): string | undefined {
  if (typeof value !== 'object' || value === null) return 'it is no object'
  if (value.version !== 1) return `its version is ${value.version} instead of 1`
  if (typeof value.release !== 'string' || value.release === '') return 'release is no text'
  if (typeof value.base !== 'string' || !/^\/(?:.*\/)?$/.test(value.base)) return 'base does not begin and end with /'
  for (const name of ['all', 'immutable', 'page', 'revalidate'] as const) {
    if (!areHeaders(value.headers?.[name])) return `headers.${name} is no list of names and values`
  }
  if (!isListOf(value.routes, ({ pattern, page }) => isText(pattern) && isText(page)))
    return 'routes is no list of patterns and pages'
  if (value.fallback !== undefined && !isText(value.fallback)) return 'fallback is no text'
  if (!Array.isArray(value.files)) return 'files is no list'
  const wrong = value.files.findIndex((file) => !isListOf([file], isFile))
  return wrong < 0 ? undefined : `files[${wrong}] lacks something, or has it in another form`
}

type Fields = Readonly<Record<string, unknown>>

function isFile({ path, bytes, sha256, type, caching, variants, deltas, headers }: Fields): boolean {
  const isPacked = (one: Fields): boolean => isText(one['path']) && isSize(one['bytes']) && isText(one['encoding'])
  return (
    isText(path) &&
    isSize(bytes) &&
    isText(sha256) &&
    /^[\da-f]{64}$/.test(sha256) &&
    isText(type) &&
    isText(caching) &&
    ['immutable', 'page', 'revalidate'].includes(caching) &&
    isListOf(variants, isPacked) &&
    isListOf(deltas, isPacked) &&
    areHeaders(headers)
  )
}

function areHeaders(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => Array.isArray(one) && one.length === 2 && one.every(isText))
}

function isListOf(value: unknown, fits: (one: Fields) => boolean): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && fits(one as Fields))
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isSize(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
