import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const OptionalMissing: ErrorFactory<[name: string, purpose: string]> = defineError(
  'FP_IMAGES_OPTIONAL_MISSING',
  {
    message: (name, purpose) => `${purpose} needs the package '${name}', which is not installed.`,
    hint: (name) => `Install it: npm install --save-dev ${name}`,
    value: (name) => `'${name}'`,
  },
)

/**
 * Loads a package that is an optional peer: who does not use what needs it does not install it.
 *
 * @throws FP_IMAGES_OPTIONAL_MISSING when it is not installed; the package's own error when it is there and fails.
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
