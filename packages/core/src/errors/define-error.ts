import { FirstpaintError } from './firstpaint-error.ts'

export interface ErrorTemplate<Args extends readonly unknown[]> {
  readonly message: (...args: Args) => string
  readonly hint?: string | ((...args: Args) => string)
  readonly place?: (...args: Args) => string
  readonly value?: (...args: Args) => string
}

/** Makes one kind of error; call it with the facts of the occasion, and with the cause last where there is one. */
export interface ErrorFactory<Args extends readonly unknown[]> {
  (...args: Args): FirstpaintError
  readonly code: string
  /** The same error with the thrown thing that led to it kept as `cause`. */
  because(cause: unknown, ...args: Args): FirstpaintError
}

/**
 * Keeps TypeScript from guessing the arguments off the first sentence that happens to use only some of them: they come
 * from the constant's stated type alone. (`NoInfer` would do, but as a rest parameter it no longer counts as a tuple.)
 */
type StatedOnly<Args extends readonly unknown[]> = [Args][Args extends unknown ? 0 : never]

/**
 * Defines a kind of error: a permanent code with its sentences, so that every place that raises it says the same.
 *
 * @example
 * const DistMissing: ErrorFactory<[dir: string]> = defineError('FP_DIST_MISSING', {
 *   message: (dir) => `There is no folder ${dir}.`,
 *   hint: 'Build the site first, then name its output folder.',
 * })
 * throw DistMissing('dist')
 */
export function defineError<Args extends readonly unknown[]>(
  code: `FP_${string}`,
  template: ErrorTemplate<StatedOnly<Args>>,
): ErrorFactory<Args> {
  const make = (cause: unknown, args: Args): FirstpaintError => {
    const hint = typeof template.hint === 'function' ? template.hint(...args) : template.hint
    const place = template.place?.(...args)
    const value = template.value?.(...args)
    return new FirstpaintError(template.message(...args), {
      code,
      cause,
      ...(hint !== undefined && { hint }),
      ...(place !== undefined && { place }),
      ...(value !== undefined && { value }),
    })
  }
  return Object.assign((...args: Args) => make(undefined, args), {
    code,
    because: (cause: unknown, ...args: Args) => make(cause, args),
  })
}
