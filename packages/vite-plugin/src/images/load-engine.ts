import { EngineMissing } from './image-plugin-errors.ts'

/** The part of the engine that works for builds. */
export type EngineModule = typeof import('@firstpaint/images/build')

/**
 * The engine, loaded when the first image asks for it: a project without images does not start sharp.
 *
 * @throws FP_IMAGES_ENGINE_MISSING when the package is not there; what it throws itself when it is there and fails.
 */
export async function loadEngine(): Promise<EngineModule> {
  try {
    return await import('@firstpaint/images/build')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND'
    throw missing && String((error as Error).message).includes('@firstpaint/images')
      ? EngineMissing.because(error)
      : error
  }
}
