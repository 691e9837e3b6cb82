import type { Context } from 'hono'
import type { z } from 'zod'
import { HttpProblem } from './http-problem.ts'
import { parseInput } from './parse-input.ts'

/**
 * The body of a request, held against a schema. Throws 415, 400 or 422.
 * Only JSON is taken: a form of another site cannot send it without asking first, which is what keeps forgery out.
 */
export async function readJson<Schema extends z.ZodType>(context: Context, schema: Schema): Promise<z.output<Schema>> {
  const type = context.req.header('content-type') ?? ''
  if (!/^application\/json\b/i.test(type)) {
    throw new HttpProblem({ status: 415, error: 'not-json', message: 'Send the body as application/json.' })
  }
  return parseInput(schema, await parseBody(context))
}

async function parseBody(context: Context): Promise<unknown> {
  try {
    return await context.req.json()
  } catch {
    throw new HttpProblem({ status: 400, error: 'bad-json', message: 'The body is not valid JSON.' })
  }
}
