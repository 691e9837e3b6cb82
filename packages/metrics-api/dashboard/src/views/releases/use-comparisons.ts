import { type VitalName, vitalNames } from '@firstpaint/core/vitals'
import type { ReleaseComparison } from '../../api/answers.ts'
import type { Query } from '../../api/request.ts'
import { useAnswer } from '../../api/use-answer.ts'

export interface VitalComparison {
  readonly metric: VitalName
  /** Undefined while it is on its way. */
  readonly found: ReleaseComparison | undefined
}

/** Each vital of two releases. */
export function useComparisons(query: Query, before: string, after: string): readonly VitalComparison[] {
  const path = before === '' || after === '' ? null : 'v1/compare'
  const one = (metric: VitalName): Parameters<typeof useAnswer> => [path, { ...query, metric, before, after }, 30_000]
  // One call each, in an order that never changes, as hooks have to be.
  const found = {
    lcp: useAnswer<ReleaseComparison>(...one('lcp')).data,
    inp: useAnswer<ReleaseComparison>(...one('inp')).data,
    cls: useAnswer<ReleaseComparison>(...one('cls')).data,
    fcp: useAnswer<ReleaseComparison>(...one('fcp')).data,
    ttfb: useAnswer<ReleaseComparison>(...one('ttfb')).data,
  }
  return vitalNames.map((metric) => ({ metric, found: found[metric] }))
}
