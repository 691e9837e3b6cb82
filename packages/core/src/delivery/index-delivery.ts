import type { AnswerPlan } from './answer-plan.ts'
import type { ContentEncoding, DeliveredFile, DeliveredRoute, DeliveryManifest, Header } from './delivery-manifest.ts'
import { unchangedHeaders } from './file-headers.ts'
import type { AcceptedEncodings } from './parse-accept-encoding.ts'
import { parseAcceptEncoding } from './parse-accept-encoding.ts'
import { mergeHeaders, type Representation, representationsOf, varyOf } from './representation.ts'
import { toLinkHeader } from './to-link-header.ts'
import { toUseAsDictionary } from './to-use-as-dictionary.ts'

/** A manifest made ready for many requests. What is remembered between requests is bounded and changes no answer. */
export interface DeliveryIndex {
  readonly manifest: DeliveryManifest
  readonly files: ReadonlyMap<string, IndexedFile>
  /** Files by address, base and escapes included: most requests are found here at once. */
  readonly addresses: ReadonlyMap<string, IndexedFile>
  /** `Link` values by the page's route, in the order of the manifest's routes. */
  readonly links: ReadonlyMap<object, readonly string[]>
  /** Pages by address, as they were found before; no more than a few for each. */
  readonly pages: Map<string, FoundPage>
  /** Whole answers as they were planned before, by kind, form and route: the same object every time. */
  readonly answers: Readonly<Record<'file' | 'page' | 'fallback', RememberedAnswers>>
  readonly acceptOf: (header: string | undefined) => AcceptedEncodings
}

export interface IndexedFile {
  readonly file: DeliveredFile
  readonly representations: readonly Representation[]
  readonly vary: readonly string[]
  /** Of every answer with this file: those of its kind, its own, what it may serve as a dictionary for. */
  readonly headers: readonly Header[]
  /** Headers of 304s, made once: each list is the same object every time. */
  readonly unchanged: ReadonlyMap<Representation, readonly Header[]>
}

/** A page, and the route whose hints go with it. */
export interface FoundPage {
  readonly indexed: IndexedFile
  readonly route: DeliveredRoute | undefined
}

export type RememberedAnswers = Map<Representation, Map<DeliveredRoute | undefined, AnswerPlan>>

export interface IndexDeliveryOptions {
  /** Encodings a host can make while it sends, for files without variants, in the order of preference. Default: none. */
  readonly encoders?: readonly ContentEncoding[]
}

/** Browsers send few different lists of encodings; whoever sends thousands shall not fill the memory. */
const rememberedAccepts = 64

/** Reads a manifest once, so that an answer costs a few look-ups. */
export function indexDelivery(manifest: DeliveryManifest, { encoders = [] }: IndexDeliveryOptions = {}): DeliveryIndex {
  const files = new Map<string, IndexedFile>()
  const addresses = new Map<string, IndexedFile>()
  for (const file of manifest.files) {
    const indexed = indexFile(file, manifest, encoders)
    files.set(file.path, indexed)
    addresses.set(manifest.base + encodePath(file.path), indexed)
  }
  const links = new Map(
    manifest.routes.map((route) => [route, route.hints.map((hint) => toLinkHeader(hint, manifest.base))] as const),
  )
  const answers = { file: new Map(), page: new Map(), fallback: new Map() }
  return { manifest, files, addresses, links, pages: new Map(), answers, acceptOf: rememberAccepts() }
}

function indexFile(file: DeliveredFile, manifest: DeliveryManifest, encoders: readonly ContentEncoding[]): IndexedFile {
  const representations = representationsOf(file, encoders)
  const own: readonly Header[] =
    file.dictionary === undefined ? [] : [['use-as-dictionary', toUseAsDictionary(file.dictionary)]]
  const headers = mergeHeaders(manifest.headers.all, manifest.headers[file.caching], file.headers, own)
  const vary = varyOf(representations)
  const unchangedOf = (form: Representation): readonly Header[] =>
    Object.freeze(unchangedHeaders({ own: headers, vary, type: file.type, form }))
  const unchanged = new Map(representations.map((form) => [form, unchangedOf(form)]))
  return { file, representations, vary, headers, unchanged }
}

function rememberAccepts(): DeliveryIndex['acceptOf'] {
  const known = new Map<string, AcceptedEncodings>()
  return (header) => {
    const key = header ?? ''
    const found = known.get(key)
    if (found !== undefined) return found
    const parsed = parseAcceptEncoding(key)
    if (known.size < rememberedAccepts && key.length < 256) known.set(key, parsed)
    return parsed
  }
}

/** As browsers write a path: what they leave alone stays as it is. */
function encodePath(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join('/')
}
