import type { AnswerKind, AnswerPlan, EmptyBody } from './answer-plan.ts'
import { chooseRepresentation } from './choose-representation.ts'
import type { Header } from './delivery-manifest.ts'
import { type DeliveryRequest, headerOf } from './delivery-request.ts'
import { findPage } from './find-page.ts'
import type { DeliveryIndex } from './index-delivery.ts'
import { isNavigation } from './is-navigation.ts'
import { formatTarget, parseTarget } from './parse-target.ts'
import { planFile } from './plan-file.ts'
import { mergeHeaders } from './representation.ts'

/** What this answers; everything else is a 405 that says so. */
export const allowedMethods = 'GET, HEAD, OPTIONS'

/** Addresses remembered per file: `/about`, `/about.html`, and few more that are not there to fill the memory. */
const mostSpellings = 3

const nothing: EmptyBody = { from: 'nothing' }

/**
 * Decides the whole answer to one request: status, every header, which bytes of which file. Nothing is read, and
 * nothing is thrown whatever the request holds.
 *
 * Encodings, ranges and conditions follow RFC 9110, dictionaries RFC 9842. A page answers an address without a file only
 * when a page is wanted ({@link isNavigation}); `Vary` then says so. What is missing must not be remembered by caches
 * (`no-store`): after a deploy it may be there.
 */
export function planAnswer(index: DeliveryIndex, request: DeliveryRequest): AnswerPlan {
  const { method, headers } = request
  if (method === 'OPTIONS') return bare(index, { kind: 'options', status: 204, headers: [['allow', allowedMethods]] })
  if (method !== 'GET' && method !== 'HEAD') {
    const refused = {
      kind: 'method',
      status: 405,
      text: 'Method Not Allowed\n',
      headers: [['allow', allowedMethods]],
    } as const
    return bare(index, { ...refused, method })
  }
  const direct = index.addresses.get(request.target)
  if (direct !== undefined && direct.file.caching !== 'page')
    return planFile(index, { request, indexed: direct, kind: 'file', route: undefined })

  const seen = index.pages.get(request.target)
  if (seen !== undefined) return planFile(index, { request, kind: 'page', ...seen })

  const { base } = index.manifest
  const target = parseTarget(request.target, base)
  if (target === 'invalid') return bare(index, { kind: 'invalid', status: 400, text: 'Bad Request\n', method })
  if (target === 'outside') return bare(index, { kind: 'missing', status: 404, text: 'Not Found\n', method })
  if (target === 'base') return redirect(index, base, request.target)

  const navigation = isNavigation(headers)
  const found = findPage(index, target, navigation)
  if (found === 'slash') return redirect(index, `${formatTarget(base, target.segments)}/`, request.target)
  if (found !== 'missing') {
    const { kind, indexed, route } = found
    if (kind === 'page' && target.query === '' && index.pages.size < mostSpellings * index.files.size)
      index.pages.set(request.target, { indexed, route })
    return planFile(index, { request, kind, indexed, route })
  }
  return navigation
    ? missingPage(index, request)
    : bare(index, { kind: 'missing', status: 404, text: 'Not Found\n', method })
}

/** 404 with the site's own page for it. */
function missingPage(index: DeliveryIndex, { method, headers }: DeliveryRequest): AnswerPlan {
  const page = index.files.get(index.manifest.notFound ?? '')
  const whole = page?.representations.filter(({ dictionary }) => dictionary === undefined)
  const chosen = whole && chooseRepresentation(whole, index.acceptOf(headerOf(headers, 'accept-encoding')), undefined)
  if (page === undefined || chosen === undefined)
    return bare(index, { kind: 'missing', status: 404, text: 'Not Found\n', method })
  const { encoding, path, bytes, compress } = chosen
  const sent: Header[] = [
    ['cache-control', 'no-store'],
    ['content-type', page.file.type],
  ]
  if (encoding !== 'identity') sent.push(['content-encoding', encoding])
  if (compress === undefined) sent.push(['content-length', String(bytes)])
  return {
    kind: 'missing',
    status: 404,
    headers: mergeHeaders(index.manifest.headers.all, page.file.headers, sent),
    body: method === 'HEAD' ? nothing : { from: 'file', path, bytes, file: page.file, ...(compress && { compress }) },
    hints: [],
  }
}

/** For good, keeping method and query. */
function redirect(index: DeliveryIndex, to: string, target: string): AnswerPlan {
  const mark = target.split('#', 1)[0]!.indexOf('?')
  // A header holds no control characters and no letters beyond ASCII.
  const query =
    mark < 0
      ? ''
      : target
          .split('#', 1)[0]!
          .slice(mark)
          .toWellFormed()
          .replace(/[^\x21-\x7e]/gu, encodeURIComponent)
  return bare(index, {
    kind: 'redirect',
    status: 308,
    headers: [
      ['location', to + query],
      ['cache-control', 'no-cache'],
    ],
  })
}

interface Bare {
  readonly kind: AnswerKind
  readonly status: AnswerPlan['status']
  readonly text?: string
  readonly headers?: readonly Header[]
  readonly method?: string
}

/** An answer without a file. */
function bare({ manifest }: DeliveryIndex, { kind, status, text = '', headers = [], method }: Bare): AnswerPlan {
  const own: Header[] = [...headers]
  if (status >= 400) own.push(['cache-control', 'no-store'])
  if (text !== '') own.push(['content-type', 'text/plain; charset=utf-8'])
  // No body and no length for 204, says RFC 9110.
  if (status !== 204) own.push(['content-length', String(text.length)])
  return {
    kind,
    status,
    headers: mergeHeaders(manifest.headers.all, own),
    body: text === '' || method === 'HEAD' ? nothing : { from: 'text', text },
    hints: [],
  }
}
