import type { PackageJson } from '../project/read-package-json.ts'

/**
 * The text of a package.json with a devDependency more, in its place in the alphabet; indent, line ends and the last
 * newline stay as they are.
 *
 * @returns undefined when any kind of dependency names the package already
 */
export function addDevDependency(text: string, name: string, range: string): string | undefined {
  const manifest = JSON.parse(text.replace(/^\uFEFF/, '')) as PackageJson
  if (manifest.dependencies?.[name] ?? manifest.devDependencies?.[name]) return undefined
  const entries = Object.entries({ ...manifest.devDependencies, [name]: range })
  const devDependencies = Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? 2
  const edited = JSON.stringify({ ...manifest, devDependencies }, null, indent)
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  return edited.replaceAll('\n', lineEnd) + (text.endsWith('\n') ? lineEnd : '')
}
