import type { DeliveredFile, DeliveryManifest, Header } from '../delivery-manifest.ts'
import { variantSuffixes } from './variant-suffixes.ts'
import { HostHeaderUnsafe, HostNameUnsafe } from './host-errors.ts'

const control = /\p{Cc}/u
const token = /^[\w-]+$/
const printable = /^[\t\u0020-\u007E]*$/

/**
 * Refuses what no configuration can hold: control characters (a line break would start a line of its own), paths that
 * leave the site, header values beyond printable ASCII. Everything else is quoted by each writer.
 *
 * @throws FP_HOST_NAME_UNSAFE, FP_HOST_HEADER_UNSAFE
 */
export function checkManifestNames({ base, files, routes, fallback, notFound, headers }: DeliveryManifest): void {
  // Addresses begin with it as it stands, so it has nothing that would be escaped in them.
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base) || /\/\.\.?\//.test(base))
    throw HostNameUnsafe('base', base, 'is no path of letters, digits, dots and dashes between slashes')
  for (const file of files) {
    checkPath('file', file.path)
    if (typeof file.type !== 'string' || !Array.isArray(file.headers))
      throw HostNameUnsafe('file', file.path, 'has no type or no headers in the manifest')
    checkLayout(file)
    checkHeaders([['content-type', file.type], ...file.headers])
    for (const { path } of [...file.variants, ...file.deltas]) checkPath('file', path)
    if (file.dictionary !== undefined) {
      const { match, destinations } = file.dictionary
      for (const text of [match, ...destinations])
        if (!/^[^"\\]*$/.test(text)) throw HostHeaderUnsafe('use-as-dictionary', text, 'has a quote or backslash')
      checkHeaders([['use-as-dictionary', `${match}${destinations.join('')}`]])
    }
  }
  for (const { pattern, page, hints } of routes) {
    checkText('route', pattern)
    checkPath('page', page)
    for (const { path } of hints) checkPath('file', path)
  }
  if (fallback !== undefined) checkPath('page', fallback)
  if (notFound !== undefined) checkPath('page', notFound)
  for (const list of Object.values(headers)) checkHeaders(list)
}

/** Hosts without a list put these names together; another layout would be answered uncompressed, and nobody would know. */
function checkLayout({ path, variants, deltas }: DeliveredFile): void {
  for (const { encoding, path: own } of variants)
    if (own !== `${path}${variantSuffixes[encoding]}`)
      throw HostNameUnsafe('file', own, `is not beside its file, as ${path}${variantSuffixes[encoding]}`)
  for (const { encoding, dictionary, path: own } of deltas) {
    if (!/^[\da-f]{64}$/.test(dictionary)) throw HostNameUnsafe('dictionary', dictionary, 'is no SHA-256 in hex')
    const place = `__d/${dictionary.slice(0, 16)}/${path}.${encoding}`
    if (own !== place) throw HostNameUnsafe('file', own, `is not at ${place}`)
  }
}

function checkPath(what: string, path: string): void {
  checkText(what, path)
  const odd = path.split('/').find((segment) => segment === '' || segment === '.' || segment === '..')
  if (odd !== undefined) throw HostNameUnsafe(what, path, `has the segment '${odd}'`)
}

function checkText(what: string, text: string): void {
  if (control.test(text)) throw HostNameUnsafe(what, text, 'has a control character')
  if (!text.isWellFormed()) throw HostNameUnsafe(what, text, 'has half a surrogate pair')
}

function checkHeaders(headers: readonly Header[]): void {
  for (const [name, value] of headers) {
    if (!token.test(name)) throw HostHeaderUnsafe(name, value, 'has a name that is none')
    if (!printable.test(value)) throw HostHeaderUnsafe(name, value, 'has characters no header carries unharmed')
  }
}
