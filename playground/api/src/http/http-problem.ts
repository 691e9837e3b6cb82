import type { ApiProblem } from '@bistro/contract'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

interface HttpProblemOptions extends ApiProblem {
  readonly status: ContentfulStatusCode
}

/** Thrown anywhere below a route to answer with a 4xx and an `ApiProblem`. */
export class HttpProblem extends Error {
  readonly status: ContentfulStatusCode
  readonly body: ApiProblem

  constructor({ status, ...body }: HttpProblemOptions) {
    super(body.message)
    this.name = 'HttpProblem'
    this.status = status
    this.body = body
  }
}
