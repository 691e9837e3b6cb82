import { formatError, isFirstpaintError } from '@firstpaint/core/errors'

/** Runs a hook. The bundler prints the stack of what it throws: for our own errors, that is what a person can use. */
export async function plainly<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (isFirstpaintError(error)) error.stack = formatError(error)
    throw error
  }
}
