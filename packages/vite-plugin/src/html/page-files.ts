import { parsePage } from './parse-page.ts'

export interface PageFilesOptions {
  readonly html: string
  readonly files: readonly string[]
  readonly urlOf: (file: string) => string
}

/** The files of the build that a page's markup loads as module scripts, preloads and stylesheets, in its order. */
export function pageFiles({ html, files, urlOf }: PageFilesOptions): string[] {
  const byUrl = new Map(files.map((file) => [urlOf(file), file]))
  return parsePage(html).flatMap(({ tag, attributes }) => {
    const url = tag === 'script' ? attributes.get('src') : tag === 'link' && loads(attributes) && attributes.get('href')
    const file = url ? byUrl.get(url) : undefined
    return file === undefined ? [] : [file]
  })
}

function loads(attributes: ReadonlyMap<string, string>): boolean {
  return /\b(?:stylesheet|modulepreload)\b/i.test(attributes.get('rel') ?? '')
}
