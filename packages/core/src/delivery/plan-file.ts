import type { AnswerKind, AnswerPlan, ByteRange, EmptyBody } from './answer-plan.ts'
import { chooseRepresentation } from './choose-representation.ts'
import type { DeliveredRoute, Header } from './delivery-manifest.ts'
import { type DeliveryRequest, headerOf } from './delivery-request.ts'
import { fileHeaders, unchangedHeaders } from './file-headers.ts'
import type { DeliveryIndex, IndexedFile } from './index-delivery.ts'
import { matchEtag } from './match-etag.ts'
import { identityQuality } from './parse-accept-encoding.ts'
import { parseAvailableDictionary } from './parse-available-dictionary.ts'
import { parseRange } from './parse-range.ts'
import { mergeHeaders, type Representation } from './representation.ts'

const nothing: EmptyBody = { from: 'nothing' }
/** What makes a page stand for an address that is no file's: whether a page is wanted. */
const wantsPage = ['accept', 'sec-fetch-dest']

export interface FileAnswer {
  readonly request: DeliveryRequest
  readonly indexed: IndexedFile
  readonly kind: 'file' | 'page' | 'fallback'
  /** Whose hints go with the page. */
  readonly route: DeliveredRoute | undefined
}

/** The answer with one file: its form, whether the client has it already, which part of it. */
export function planFile(index: DeliveryIndex, { request, indexed, kind, route }: FileAnswer): AnswerPlan {
  const { headers, method } = request
  const accepted = index.acceptOf(headerOf(headers, 'accept-encoding'))
  const held = headerOf(headers, 'available-dictionary')
  const dictionary = held === undefined ? undefined : parseAvailableDictionary(held)
  const identity = indexed.representations.at(-1)!

  const range = method === 'GET' && identityQuality(accepted) !== 0 ? rangeOf(request, identity) : undefined
  const chosen = range === undefined ? chooseRepresentation(indexed.representations, accepted, dictionary) : identity
  if (chosen === undefined) return notAcceptable(index, indexed, method)

  const tags = headerOf(headers, 'if-none-match')
  const has = tags !== undefined && matchEtag(tags, chosen.etag)
  if (!has && range === 'unsatisfiable') return unsatisfiable(index, identity, kind)
  const part = has || range === 'unsatisfiable' ? undefined : range
  if (part === undefined && !has && method === 'GET') return wholeAnswer(index, { indexed, kind, route, form: chosen })
  const links = linksOf(index, route)
  const of = { own: indexed.headers, vary: varyAs(kind, indexed), type: indexed.file.type, form: chosen, links }
  if (has) {
    const unchanged = kind !== 'fallback' ? indexed.unchanged.get(chosen)! : unchangedHeaders(of)
    return { kind, status: 304, headers: unchanged, body: nothing, hints: [] }
  }
  if (part === undefined) return { ...wholeAnswer(index, { indexed, kind, route, form: chosen }), body: nothing }
  const { path, bytes } = chosen
  return {
    kind,
    status: 206,
    headers: fileHeaders({ ...of, range: part }),
    body: { from: 'file', path, bytes, file: indexed.file, range: part },
    hints: links,
  }
}

interface WholeAnswer extends Pick<FileAnswer, 'indexed' | 'kind' | 'route'> {
  readonly form: Representation
}

/** Most answers: a whole file. There are as many as forms and routes, so each is planned once. */
function wholeAnswer(index: DeliveryIndex, { indexed, kind, route, form }: WholeAnswer): AnswerPlan {
  const remembered = index.answers[kind]
  let byRoute = remembered.get(form)
  if (byRoute === undefined) remembered.set(form, (byRoute = new Map()))
  const known = byRoute.get(route)
  if (known !== undefined) return known
  const links = linksOf(index, route)
  const { path, bytes, compress } = form
  const { file, headers: own } = indexed
  const plan: AnswerPlan = Object.freeze({
    kind,
    status: 200,
    headers: Object.freeze(fileHeaders({ own, vary: varyAs(kind, indexed), type: file.type, form, links })),
    body: Object.freeze({ from: 'file', path, bytes, file, ...(compress && { compress }) }),
    hints: links,
  })
  byRoute.set(route, plan)
  return plan
}

function linksOf(index: DeliveryIndex, route: DeliveredRoute | undefined): readonly string[] {
  return (route && index.links.get(route)) ?? []
}

function varyAs(kind: FileAnswer['kind'], { vary }: IndexedFile): readonly string[] {
  return kind === 'fallback' ? [...wantsPage, ...vary] : vary
}

/** A part is a part of the file as it is: parts of compressed files are of no use to who asks for them. */
function rangeOf({ headers }: DeliveryRequest, identity: Representation): ByteRange | 'unsatisfiable' | undefined {
  const header = headerOf(headers, 'range')
  if (header === undefined) return undefined
  const known = headerOf(headers, 'if-range')
  // Strong comparison: a weak tag, a date or another version's tag gets the whole file.
  if (known !== undefined && known.trim() !== identity.etag) return undefined
  const range = parseRange(header, identity.bytes)
  return range === 'whole' ? undefined : range
}

function varyHeader(names: readonly string[]): Header {
  return ['vary', names.join(', ')]
}

function unsatisfiable({ manifest }: DeliveryIndex, { bytes }: Representation, kind: AnswerKind): AnswerPlan {
  const own: Header[] = [
    ['content-range', `bytes */${bytes}`],
    ['cache-control', 'no-store'],
    ['content-length', '0'],
  ]
  return { kind, status: 416, headers: mergeHeaders(manifest.headers.all, own), body: nothing, hints: [] }
}

function notAcceptable({ manifest }: DeliveryIndex, { vary }: IndexedFile, method: string): AnswerPlan {
  const text = 'Not Acceptable\n'
  const own: Header[] = [
    ['cache-control', 'no-store'],
    ['content-type', 'text/plain; charset=utf-8'],
    ['content-length', String(text.length)],
    ...(vary.length > 0 ? [varyHeader(vary)] : []),
  ]
  return {
    kind: 'invalid',
    status: 406,
    headers: mergeHeaders(manifest.headers.all, own),
    body: method === 'HEAD' ? nothing : { from: 'text', text },
    hints: [],
  }
}
