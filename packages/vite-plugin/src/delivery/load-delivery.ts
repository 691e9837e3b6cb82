import { defineError, type ErrorFactory } from '@firstpaint/core/errors'

export const DeliveryMissing: ErrorFactory<[]> = defineError('FP_DELIVERY_ENGINE_MISSING', {
  message: () => "The package '@firstpaint/delivery', which makes the site ready to be served, cannot be loaded.",
  hint: 'Install it (npm install --save-dev @firstpaint/delivery), or set firstpaint({ delivery: false }).',
  place: () => "firstpaint() option 'delivery'",
})

/**
 * The engine, loaded when a build has something to deliver.
 *
 * @throws FP_DELIVERY_ENGINE_MISSING when the package is not there; what it throws itself when it is there and fails.
 */
export async function loadDelivery(): Promise<typeof import('@firstpaint/delivery')> {
  try {
    return await import('@firstpaint/delivery')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND'
    throw missing && String((error as Error).message).includes('@firstpaint/delivery')
      ? DeliveryMissing.because(error)
      : error
  }
}
