import { countOf, findingOver, type FindingRule } from './finding-rule.ts'

/** The same bytes under several names: visitors download and cache them more than once. */
export const sameContent: FindingRule = ({ files }) => {
  const groups = Map.groupBy(
    files.filter((file) => file.raw > 0 && file.kind !== 'map' && file.kind !== 'html'),
    (file) => file.hash,
  )
  const copies = [...groups.values()].flatMap((group) => group.slice(1))
  return findingOver(copies, (count) => ({
    id: 'same-content',
    severity: 'warning',
    message: `${countOf(count, 'file')} with the same content as another one under a different name.`,
  }))
}
