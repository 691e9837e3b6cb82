import type { z } from 'zod'
import { invalid } from './invalid.ts'

/** Holds input against a schema. Throws the 422 that names each wrong field, such as `lines.0.quantity`. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fields: Record<string, string> = {}
  for (const { path, message } of result.error.issues) fields[path.join('.')] ??= message
  throw invalid(fields)
}
