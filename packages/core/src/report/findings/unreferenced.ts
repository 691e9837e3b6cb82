import { isServiceWorker } from '../../delivery/is-service-worker.ts'
import { countOf, findingOver, type FindingRule } from './finding-rule.ts'

/** Files browsers and crawlers ask for by convention, without a link to them. */
const conventional =
  /^(?:robots\.txt|favicon\.ico|sitemap.*\.xml|manifest\.(?:json|webmanifest)|\.well-known\/.*|_headers|_redirects|404\.html|CNAME|humans\.txt|ads\.txt|apple-touch-icon.*|importmap\.json|\.vite\/.*)$/

/** Files that nothing else in the site names: deployed, never asked for. */
export const unreferenced: FindingRule = ({ files, byPath }) => {
  const named = new Set(
    files.flatMap((file) => [
      ...file.imports,
      ...file.references,
      ...file.dynamicImports.flatMap((target) => [target.file, ...target.with]),
    ]),
  )
  const orphans = files.filter(
    (file) =>
      file.kind !== 'html' &&
      file.kind !== 'map' &&
      !named.has(file.path) &&
      !conventional.test(file.path) &&
      !isServiceWorker(file.path) &&
      !isCompressedCopy(file.path, byPath),
  )
  return findingOver(orphans, (count) => ({
    id: 'unreferenced',
    severity: 'warning',
    message: `${countOf(count, 'file')} that nothing in the site refers to. Delete what is left over, or ignore this if something outside the site links there.`,
  }))
}

function isCompressedCopy(path: string, site: ReadonlyMap<string, unknown>): boolean {
  const original = path.replace(/\.(?:br|gz|zst)$/, '')
  return original !== path && site.has(original)
}
