import { OptionalMissing } from '../delivery-errors.ts'

/**
 * Loads a package that is an optional peer.
 *
 * @throws FP_DELIVERY_OPTIONAL_MISSING when it is not installed; the package's own error when it is there and fails.
 */
export async function loadOptional<T>(
  load: () => Promise<T>,
  { name, purpose }: { readonly name: string; readonly purpose: string },
): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND'
    if (missing && String((error as Error).message).includes(`'${name}'`))
      throw OptionalMissing.because(error, name, purpose)
    throw error
  }
}
