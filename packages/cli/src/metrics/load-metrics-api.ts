import { MetricsApiMissing } from './metrics-errors.ts'

/**
 * Imports what needs the metrics API, which only who runs one installs.
 *
 * @throws FP_METRICS_API_MISSING
 */
export async function loadMetricsApi<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw MetricsApiMissing.because(error)
    throw error
  }
}
