import { HttpProblem } from './http-problem.ts'

/** The 404 for a thing that is not there, or not for this visitor to know of. */
export function notFound(thing: string): HttpProblem {
  return new HttpProblem({ status: 404, error: 'not-found', message: `We have no such ${thing}.` })
}
