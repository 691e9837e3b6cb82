import type { ApiProblem } from '@bistro/contract'

/** An answer of the API that is not 2xx, or none at all (status 0). The message is fit to show. */
export class ApiError extends Error {
  readonly status: number
  readonly problem: ApiProblem

  constructor(status: number, problem: ApiProblem) {
    super(problem.message)
    this.name = 'ApiError'
    this.status = status
    this.problem = problem
  }
}
