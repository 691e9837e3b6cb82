import { type AnswerPlan, type DeliveryIndex, type FileBody, planAnswer, planPlainer } from '@firstpaint/core/delivery'

/** What a `Response` can be made of. */
export type SiteBytes = ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | string

/** Undefined: the site has nothing for this request. */
export type FetchHandler = (request: Request) => Promise<Response | undefined>

export interface FetchHandlerOptions {
  /** The bytes a plan asks for: those of `body.path`, of them `body.range`. */
  readonly read: (body: FileBody) => Promise<SiteBytes>
  /** Answers everything, 404 and 405 included. Default: false. */
  readonly final?: boolean
  /** `Accept-Encoding` as the client sent it, where the platform changes it on the way. Default: the request's. */
  readonly acceptEncoding?: (request: Request) => string | undefined
}

/** Answers `Request` with `Response` by the plans of a site; it knows no platform. */
export function toFetchHandler(index: DeliveryIndex, options: FetchHandlerOptions): FetchHandler {
  const { read, final = false, acceptEncoding } = options
  return async (request) => {
    const headers = Object.fromEntries(request.headers)
    const original = acceptEncoding?.(request)
    if (original !== undefined) headers['accept-encoding'] = original
    const asked = { method: request.method, target: request.url, headers }
    let plan = planAnswer(index, asked)
    if (!final && (plan.kind === 'missing' || plan.kind === 'method' || plan.kind === 'options')) return undefined
    for (;;) {
      if (plan.body.from !== 'file') return toResponse(plan, undefined)
      try {
        return toResponse(plan, await read(plan.body))
      } catch (error) {
        // A delta or encoded file that is gone is no reason to send nothing.
        const plainer = planPlainer(index, { request: asked, plan })
        if (plainer === undefined) throw error
        plan = plainer
      }
    }
  }
}

function toResponse({ status, headers, body }: AnswerPlan, content: SiteBytes | undefined): Response {
  const sent = content ?? (body.from === 'text' ? body.text : null)
  // `manual` tells Workers that the bytes are encoded already; elsewhere nobody reads it.
  const init = {
    status,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
    encodeBody: 'manual',
  }
  return new Response(sent, init)
}
