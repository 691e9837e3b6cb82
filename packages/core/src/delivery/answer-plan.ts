import type { ContentEncoding, DeliveredFile, Header } from './delivery-manifest.ts'

/** Everything a host needs to answer one request; it only has to find the bytes. */
export interface AnswerPlan {
  readonly kind: AnswerKind
  readonly status: 200 | 204 | 206 | 304 | 308 | 400 | 404 | 405 | 406 | 416
  /** Complete, in the order sent, names in lower case; `content-length` among them wherever the length is known. */
  readonly headers: readonly Header[]
  readonly body: AnswerBody
  /** `Link` values for 103 Early Hints, of pages that are sent whole; they are among the headers too. */
  readonly hints: readonly string[]
}

/**
 * `file`, `page`: the address names a file, or a page. `fallback`: a navigation to an address without a file of its own,
 * answered by a route's page or the fallback. `missing`, `method`, `options`: nothing here; a host with more behind it asks that.
 */
export type AnswerKind = 'file' | 'page' | 'fallback' | 'redirect' | 'missing' | 'method' | 'options' | 'invalid'

export type AnswerBody = FileBody | TextBody | EmptyBody

export interface FileBody {
  readonly from: 'file'
  /** Relative to the site: the file itself, a variant or a delta. */
  readonly path: string
  /** Of the whole file at `path`. */
  readonly bytes: number
  /** First and last byte to send; absent: all. */
  readonly range?: ByteRange
  /** Encode what is sent: the file has no variant on disk. */
  readonly compress?: ContentEncoding
  /** The file the bytes stand for. */
  readonly file: DeliveredFile
}

export interface TextBody {
  readonly from: 'text'
  readonly text: string
}

/** Nothing is sent: HEAD, 304 and so on. */
export interface EmptyBody {
  readonly from: 'nothing'
}

/** Both ends included, counted from 0. */
export interface ByteRange {
  readonly first: number
  readonly last: number
}
