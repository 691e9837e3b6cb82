import { type AnswerPlan, type DeliveryIndex, type DeliveryRequest, planPlainer } from '@firstpaint/core/delivery'
import { isFirstpaintError } from '@firstpaint/core/errors'
import { type SendAnswer, sendAnswer } from './send-answer.ts'
import { SiteChanged } from './serve-errors.ts'

export interface SendWhatIsThere extends Omit<SendAnswer, 'plan'> {
  readonly index: DeliveryIndex
  readonly asked: DeliveryRequest
  readonly plan: AnswerPlan
  /** Told of each file that the manifest names and the disk lacks, when something plainer went out instead. */
  readonly onLost?: ((error: unknown) => void) | undefined
}

/**
 * Carries out a plan, and where its delta or encoded file is gone from disk, the next plainer one: a browser that gets an
 * error for a page it holds a dictionary of shows nothing at all.
 *
 * @throws FP_SERVE_SITE_CHANGED when the file itself is gone, before anything is sent; what {@link sendAnswer} throws
 */
export async function sendWhatIsThere({ index, asked, plan, onLost, ...rest }: SendWhatIsThere): Promise<void> {
  let next = plan
  for (;;) {
    try {
      await sendAnswer({ ...rest, plan: next })
      return
    } catch (error) {
      const isLost = isFirstpaintError(error) && error.code === SiteChanged.code && !rest.response.headersSent
      const plainer = isLost ? planPlainer(index, { request: asked, plan: next }) : undefined
      if (plainer === undefined) throw error
      onLost?.(error)
      next = plainer
    }
  }
}
