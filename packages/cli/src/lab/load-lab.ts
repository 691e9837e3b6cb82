import { LabMissing } from './lab-errors.ts'

/** @throws FP_LAB_MISSING */
export async function loadLab(): Promise<typeof import('@firstpaint/lab')> {
  try {
    return await import('@firstpaint/lab')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw LabMissing.because(error)
    throw error
  }
}
