import { segmentsOf } from './rank-patterns.ts'

/** Whether some address fits both patterns. */
export function overlap(a: string, b: string): boolean {
  const [left, right] = [segmentsOf(a), segmentsOf(b)]
  for (let index = 0; ; index++) {
    const [one, other] = [left[index], right[index]]
    if (one === '*' || other === '*') return true
    if (one === undefined || other === undefined) return one === other
    if (!one.startsWith(':') && !other.startsWith(':') && one.toLowerCase() !== other.toLowerCase()) return false
  }
}
