import { hasBit } from './bitset.ts'
import { PinMatchesNothing, PinsDisagree } from './chunk-errors.ts'
import type { PlanInput } from './plan-input.ts'

/**
 * Refuses pins that name nothing or contradict each other; returns what of them no plan can keep, because the app itself
 * imports it.
 *
 * @throws FP_CHUNKS_PIN_NOTHING, FP_CHUNKS_PINS_DISAGREE
 */
export function checkPins({ index, options, points, reach }: PlanInput): string[] {
  const { together, apart, neverInInitial } = options.pins
  const known = (pin: string, ids: readonly string[]): void => {
    if (ids.length === 0) throw PinMatchesNothing(pin, '', [])
    for (const id of ids)
      if (!index.moduleAt.has(id)) throw PinMatchesNothing(pin, id, [...index.moduleAt.keys()].toSorted())
  }
  const owner = new Map<string, string>()
  const claim = (pin: string, ids: readonly string[]): void => {
    known(pin, ids)
    for (const id of ids) {
      const other = owner.get(id)
      if (other !== undefined && other !== pin) throw PinsDisagree(other, pin, `both claim ${id}`)
      owner.set(id, pin)
    }
  }
  together.forEach((ids, pin) => claim(`together[${pin}]`, ids))
  apart.forEach((ids, pin) => claim(`apart[${pin}]`, ids))
  if (neverInInitial.length > 0) known('neverInInitial', neverInInitial)
  return neverInInitial.toSorted().flatMap((id) => {
    const atom = index.atomOf[index.moduleAt.get(id)!]!
    const page = points.findIndex(({ kind }, point) => kind === 'page' && hasBit(reach[atom]!, point))
    if (page === -1) return []
    return [
      `The pin 'neverInInitial' cannot be kept for ${id}: ${points[page]!.name} imports it statically. Load it with import() instead.`,
    ]
  })
}
