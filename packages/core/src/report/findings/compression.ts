import { isCompressible } from '../file-kind.ts'
import { countOf, findingOver, type FindingRule } from './finding-rule.ts'

/** Below this a compressed copy saves less than the headers around it weigh. Bytes. */
const worthCompressing = 1024

/** Text files without a compressed copy beside them: the server must compress them on every request, with less effort. */
export const compression: FindingRule = ({ files, byPath }) => {
  const bare = files.filter(
    (file) =>
      file.raw >= worthCompressing &&
      isCompressible(file.path) &&
      !byPath.has(`${file.path}.br`) &&
      !byPath.has(`${file.path}.gz`),
  )
  const saved = bare.reduce((sum, file) => sum + (file.gzip === null ? 0 : file.gzip - (file.brotli ?? file.gzip)), 0)
  return findingOver(bare, (count) => ({
    id: 'not-precompressed',
    severity: 'info',
    bytes: saved,
    message: `${countOf(count, 'text file')} without a .br or .gz copy: precompressed brotli sends fewer bytes than gzip on the fly and costs the server nothing.`,
  }))
}
