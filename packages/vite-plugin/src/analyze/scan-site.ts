import { posix } from 'node:path'
import { fileKind, isTextKind, type FileReport } from '@firstpaint/core/report'
import { ScriptUnparsable } from './errors.ts'
import type { SiteFile } from './read-site.ts'
import { scanHtml, type PageFacts } from './scan-html.ts'
import { scanNames } from './scan-names.ts'
import { scanScript, type ScriptFacts } from './scan-script.ts'
import { scanStyle } from './scan-style.ts'
import { sitePaths, type SitePaths } from './site-paths.ts'

/** How a file leads to others. */
export type FileLinks = Pick<FileReport, 'imports' | 'dynamicImports' | 'references'>

/**
 * Finds out how the files of a site lead to each other, from their text alone.
 *
 * @throws FP_SCRIPT_UNPARSABLE when a .js file is not JavaScript.
 */
export async function scanSite(files: readonly SiteFile[]): Promise<Map<string, FileLinks>> {
  const pages = new Map<string, PageFacts>()
  for (const file of files) {
    if (fileKind(file.path) === 'html') pages.set(file.path, scanHtml(file.content.toString('utf8')))
  }
  const importMap = new Map([...pages.values()].flatMap((page) => [...page.importMap]))
  const paths = sitePaths(new Set(files.map((file) => file.path)), importMap)
  const named = namesToFiles(files, importMap, paths)

  const links = new Map<string, FileLinks>()
  for (const file of files) {
    const direct = await linksOf(file, pages.get(file.path), paths)
    links.set(file.path, { ...direct, references: withMentions(file, direct, named) })
  }
  return links
}

async function linksOf(file: SiteFile, page: PageFacts | undefined, paths: SitePaths): Promise<FileLinks> {
  const to = (references: readonly string[]): string[] => [
    ...new Set(references.map((url) => paths.resolve(file.path, url)).filter((path) => path !== undefined)),
  ]
  const lazy = (scripts: readonly ScriptFacts[]): FileLinks['dynamicImports'] =>
    scripts.flatMap((script) =>
      script.dynamicImports.flatMap(({ specifier, with: extra }) => {
        const target = paths.resolve(file.path, specifier)
        return target === undefined
          ? []
          : [{ file: target, with: to(extra.map((path) => `/${path}`)).filter((path) => path !== target) }]
      }),
    )

  if (page) {
    const inline = await Promise.all(page.inlineModules.map((code) => scanInline(code)))
    const styles = page.inlineStyles.map(scanStyle)
    return {
      imports: to([
        ...page.loads,
        ...inline.flatMap((script) => script.staticImports),
        ...styles.flatMap((style) => style.imports),
      ]),
      dynamicImports: lazy(inline),
      references: to([...page.mentions, ...styles.flatMap((style) => style.urls)]),
    }
  }
  const kind = fileKind(file.path)
  if (kind === 'js') {
    const script = await scanFile(file)
    return { imports: to(script.staticImports), dynamicImports: lazy([script]), references: [] }
  }
  if (kind === 'css') {
    const style = scanStyle(file.content.toString('utf8'))
    return { imports: to(style.imports), dynamicImports: [], references: to(style.urls) }
  }
  return { imports: [], dynamicImports: [], references: [] }
}

async function scanFile(file: SiteFile): Promise<ScriptFacts> {
  try {
    return await scanScript(file.content.toString('utf8'))
  } catch (error) {
    throw ScriptUnparsable.because(error, file.path, (error as Error).message.split('\n')[0]!)
  }
}

/** Inline scripts may be templates or data; what cannot be read loads nothing. */
async function scanInline(code: string): Promise<ScriptFacts> {
  return scanScript(code).catch(() => ({ staticImports: [], dynamicImports: [] }))
}

/** File name → paths that a mention of the name can mean, import-map names included. */
function namesToFiles(
  files: readonly SiteFile[],
  importMap: ReadonlyMap<string, string>,
  paths: SitePaths,
): Map<string, string[]> {
  const names = new Map<string, string[]>()
  const add = (name: string, path: string): void => void names.set(name, [...(names.get(name) ?? []), path])
  for (const file of files) add(posix.basename(file.path), file.path)
  for (const [key, url] of importMap) {
    const target = paths.resolve('', url)
    if (target !== undefined) add(posix.basename(key), target)
  }
  return names
}

function withMentions(file: SiteFile, direct: FileLinks, named: ReadonlyMap<string, string[]>): string[] {
  const references = new Set(direct.references)
  if (isTextKind(fileKind(file.path))) {
    for (const name of scanNames(file.content.toString('utf8'))) {
      for (const path of named.get(name) ?? []) references.add(path)
    }
  }
  for (const path of [file.path, ...direct.imports, ...direct.dynamicImports.map((target) => target.file)])
    references.delete(path)
  return [...references].toSorted()
}
