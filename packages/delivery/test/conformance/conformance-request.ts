import type { Capability } from './target.ts'

/** One request and what every host answers it with. */
export interface ConformanceRequest {
  /** Unique. */
  readonly name: string
  /** Default: GET. */
  readonly method?: string
  /** As it is sent. */
  readonly path: string
  /** `{etag}` stands for the ETag of the same request without conditions and range. */
  readonly headers?: Readonly<Record<string, string>>
  readonly expect: ConformanceAnswer
  readonly needs?: readonly Capability[]
}

export interface ConformanceAnswer {
  /** Any of these. */
  readonly status: readonly number[]
  /**
   * By name in lower case; null: must not be there. `vary` and `allow` are compared as sets without regard to case,
   * `*` means there with any value, others must be equal.
   */
  readonly headers?: Readonly<Record<string, string | null>>
  /**
   * After decoding. A path of the site's content, with `range` the bytes first to last of it; `empty`; `no-html`:
   * anything that is not a page; absent: not looked at. What lies outside the site must never show, whatever stands here.
   */
  readonly body?: { readonly file: string; readonly range?: readonly [number, number] } | 'empty' | 'no-html'
}
