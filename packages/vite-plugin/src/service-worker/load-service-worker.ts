import { ServiceWorkerMissing } from './service-worker-errors.ts'

/**
 * The engine, loaded when a site is to have a worker.
 *
 * @throws FP_SW_ENGINE_MISSING when the package is not there; what it throws itself when it is there and fails.
 */
export async function loadServiceWorker(): Promise<typeof import('@firstpaint/service-worker')> {
  try {
    return await import('@firstpaint/service-worker')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND'
    throw missing && String((error as Error).message).includes('@firstpaint/service-worker')
      ? ServiceWorkerMissing.because(error)
      : error
  }
}
