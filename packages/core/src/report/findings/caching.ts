import { countOf, findingOver, type FindingRule } from './finding-rule.ts'

/** Which Cache-Control header fits which files, as a reminder for whoever configures the server. */
export const caching: FindingRule = ({ files }) => [
  ...findingOver(
    files.filter((file) => file.hashed && file.kind !== 'map'),
    (count) => ({
      id: 'cache-immutable',
      severity: 'info',
      message: `${countOf(count, 'file')} with a content hash in the name: serve with Cache-Control: public, max-age=31536000, immutable.`,
    }),
  ),
  ...findingOver(
    files.filter((file) => file.kind === 'html'),
    (count) => ({
      id: 'cache-revalidate',
      severity: 'info',
      message: `${countOf(count, 'HTML page')}: serve with Cache-Control: no-cache and an ETag, so a deploy is seen at once.`,
    }),
  ),
]
