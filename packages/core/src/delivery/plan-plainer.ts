import type { AnswerPlan } from './answer-plan.ts'
import type { DeliveryRequest } from './delivery-request.ts'
import type { DeliveryIndex } from './index-delivery.ts'
import { planAnswer } from './plan-answer.ts'

/**
 * The next plainer answer to a request when the bytes of a plan turn out not to be there: instead of a delta the encoded
 * file, instead of that the file itself. Undefined when the file itself was missing: then there is nothing to send.
 */
export function planPlainer(
  index: DeliveryIndex,
  { request, plan }: { readonly request: DeliveryRequest; readonly plan: AnswerPlan },
): AnswerPlan | undefined {
  const { body } = plan
  if (body.from !== 'file' || body.path === body.file.path) return undefined
  const { 'available-dictionary': _dictionary, ...headers } = request.headers
  const encoded = planAnswer(index, { ...request, headers })
  if (encoded.body.from === 'file' && encoded.body.path !== body.path) return encoded
  const itself = planAnswer(index, { ...request, headers: { ...headers, 'accept-encoding': 'identity' } })
  return itself.body.from === 'file' && itself.body.path !== body.path ? itself : undefined
}
