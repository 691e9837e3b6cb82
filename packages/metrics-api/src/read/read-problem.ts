import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An answer that is no success, with what to do about it. */
export class ReadProblem extends Error {
  readonly status: ContentfulStatusCode
  readonly code: string

  constructor(status: ContentfulStatusCode, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}
