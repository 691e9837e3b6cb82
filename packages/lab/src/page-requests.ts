import type { CDPSession } from 'playwright-core'
import { type PageAsset, requestDepth } from '@firstpaint/core/lab'
import { fileKind, type FileKind, isCompressible } from '@firstpaint/core/report'

/** Compressed sizes of one body, in bytes. */
export interface Weight {
  readonly gzip: number
  readonly brotli: number
}

export type Weigh = (body: Buffer) => Promise<Weight>

interface Loaded {
  readonly url: string
  readonly type: string
  readonly askedBy: string | undefined
  raw: number
  transferred: number
  finished: boolean
}

/** What an answer is, by what the browser took it for; the rest by its name. */
const kinds: Readonly<Record<string, FileKind>> = {
  Document: 'html',
  Script: 'js',
  Stylesheet: 'css',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'json',
  Fetch: 'json',
}

/** Bodies are kept by the browser until they are asked for; a page of more than that is not weighed in part. */
const keptBytes = 200_000_000

/** Keeps account of what a page loads. */
export class PageRequests {
  readonly #session: CDPSession
  readonly #loaded = new Map<string, Loaded>()

  constructor(session: CDPSession) {
    this.#session = session
  }

  async listen(): Promise<void> {
    this.#session.on('Network.requestWillBeSent', ({ requestId, request, type, initiator }) => {
      if (!/^https?:/.test(request.url)) return
      const first = initiator.stack?.callFrames[0]?.url ?? initiator.stack?.parent?.callFrames[0]?.url
      this.#loaded.set(requestId, {
        url: request.url,
        type: type ?? 'Other',
        askedBy: initiator.url ?? (first || undefined),
        raw: 0,
        transferred: 0,
        finished: false,
      })
    })
    this.#session.on('Network.dataReceived', ({ requestId, dataLength }) => {
      const one = this.#loaded.get(requestId)
      if (one !== undefined) one.raw += dataLength
    })
    this.#session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const one = this.#loaded.get(requestId)
      if (one === undefined) return
      one.transferred = encodedDataLength
      one.finished = true
    })
    await this.#session.send('Network.enable', { maxTotalBufferSize: keptBytes, maxResourceBufferSize: keptBytes })
  }

  /** Answers since the mark, which a step of a flow sets; without one, all. */
  mark(): number {
    return this.#loaded.size
  }

  async account(
    pageUrl: string,
    { since = 0, weigh }: { readonly since?: number; readonly weigh?: Weigh | undefined } = {},
  ): Promise<{ requests: number; transferred: number; chunkDepth: number; assets: PageAsset[] }> {
    const origin = new URL(pageUrl).origin
    const done = [...this.#loaded].slice(since).filter(([, one]) => one.finished)
    const assets: PageAsset[] = []
    for (const [requestId, { url, type, raw, transferred }] of done) {
      const kind = kinds[type] ?? fileKind(new URL(url).pathname)
      const weight = await this.#weigh(requestId, { kind, raw, url, weigh })
      assets.push({ url, kind, raw, ...weight, transferred, thirdParty: new URL(url).origin !== origin })
    }
    return {
      requests: assets.length,
      transferred: assets.reduce((sum, one) => sum + one.transferred, 0),
      chunkDepth: requestDepth(done.map(([, one]) => one)),
      assets,
    }
  }

  async #weigh(
    requestId: string,
    { kind, raw, url, weigh }: { kind: FileKind; raw: number; url: string; weigh: Weigh | undefined },
  ): Promise<{ gzip: number | null; brotli: number | null }> {
    const compressible = ['html', 'js', 'css', 'json'].includes(kind) || isCompressible(new URL(url).pathname)
    if (!compressible || raw === 0) return { gzip: raw, brotli: raw }
    if (weigh === undefined) return { gzip: null, brotli: null }
    const answer = await this.#session.send('Network.getResponseBody', { requestId }).catch(() => undefined)
    // A page that navigated away took its bodies with it.
    if (answer === undefined) return { gzip: null, brotli: null }
    const { gzip, brotli } = await weigh(Buffer.from(answer.body, answer.base64Encoded ? 'base64' : 'utf8'))
    return { gzip: Math.min(raw, gzip), brotli: Math.min(raw, brotli) }
  }
}
