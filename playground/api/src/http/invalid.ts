import { HttpProblem } from './http-problem.ts'

/** The 422 for input that can be read but not accepted; `fields` maps the path of a field to what is wrong with it. */
export function invalid(fields: Readonly<Record<string, string>>): HttpProblem {
  return new HttpProblem({
    status: 422,
    error: 'invalid',
    message: Object.values(fields)[0] ?? 'That is not complete yet.',
    fields,
  })
}
