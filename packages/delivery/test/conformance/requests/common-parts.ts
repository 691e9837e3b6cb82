import type { ConformanceAnswer } from '../conformance-request.ts'
import { dictionaryHeader, earlierPage, earlierScript, unknownDictionary } from '../site-content.ts'

export const app = '/assets/app-B2b2b2b2.js'
export const style = '/assets/app-B2b2b2b2.css'
export const photo = '/assets/photo-C3c3c3c3.png'
export const appFile = { file: app.slice(1) }
export const photoFile = { file: photo.slice(1) }
export const home = { file: 'index.html' }
export const everyEncoding = 'gzip, deflate, br, zstd'
export const withDictionaries = 'gzip, deflate, br, zstd, dcb, dcz'
export const navigation = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'navigate',
}
/** A browser without fetch metadata. */
export const plainNavigation = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
export const forScript = { accept: '*/*', 'sec-fetch-dest': 'script', 'sec-fetch-mode': 'cors' }
export const immutable = { 'cache-control': 'public, max-age=31536000, immutable' }
export const asPage = {
  'cache-control': 'max-age=0, stale-while-revalidate=604800',
  'content-type': 'text/html; charset=utf-8',
}
export const asScript = {
  ...immutable,
  'content-type': 'text/javascript; charset=utf-8',
  'x-content-type-options': 'nosniff',
}
export const methods = 'GET, HEAD, OPTIONS'
/** A page that stands for any address: what the client wants decides whether it comes. */
export const negotiated = 'accept, accept-encoding, sec-fetch-dest'
export const link =
  '</assets/app-B2b2b2b2.js>; rel=modulepreload; crossorigin, </assets/app-B2b2b2b2.css>; rel=preload; as=style'
export const knownScript = dictionaryHeader(earlierScript)
export const knownPage = dictionaryHeader(earlierPage)
export const unknown = dictionaryHeader(unknownDictionary)
export const missing = {
  status: [404],
  headers: { 'cache-control': 'no-store', etag: null, link: null },
  body: 'no-html',
} as const
export const missingPage = {
  status: [404],
  headers: { 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8', link: null },
  body: { file: '404.html' },
} as const

/** Answers with the script in one encoding. */
export function scriptIn(encoding: string | null): ConformanceAnswer {
  return {
    status: [200],
    headers: { ...asScript, 'content-encoding': encoding, vary: 'accept-encoding, available-dictionary', etag: '*' },
    body: appFile,
  }
}
