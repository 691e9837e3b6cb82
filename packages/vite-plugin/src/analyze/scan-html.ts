import { parse, type DefaultTreeAdapterTypes } from 'parse5'

/** What a page asks for, as written in its markup. */
export interface PageFacts {
  /** URLs loaded with the page: scripts, stylesheets, preloads, images in sight of the parser. */
  readonly loads: readonly string[]
  /** URLs named but not loaded at once: icons, lazy images, srcset candidates, manifests. */
  readonly mentions: readonly string[]
  readonly inlineModules: readonly string[]
  readonly inlineStyles: readonly string[]
  /** Entries of its import maps. */
  readonly importMap: ReadonlyMap<string, string>
}

const loadingRels = new Set(['stylesheet', 'modulepreload', 'preload'])

/** Reads a page the way a browser does (WHATWG parsing), so broken markup still yields its resources. */
export function scanHtml(html: string): PageFacts {
  const loads: string[] = []
  const mentions: string[] = []
  const inlineModules: string[] = []
  const inlineStyles: string[] = []
  const importMap = new Map<string, string>()

  for (const element of elementsOf(parse(html))) {
    const attribute = attributesOf(element)
    const src = attribute.get('src')
    switch (element.tagName) {
      case 'script':
        if (src !== undefined) loads.push(src)
        else if (attribute.get('type') === 'importmap') readImportMap(textOf(element), importMap)
        else if (isScriptType(attribute.get('type'))) inlineModules.push(textOf(element))
        break
      case 'style':
        inlineStyles.push(textOf(element))
        break
      case 'link': {
        const href = attribute.get('href')
        const rels = attribute.get('rel')?.toLowerCase().split(/\s+/) ?? []
        if (href !== undefined) (rels.some((rel) => loadingRels.has(rel)) ? loads : mentions).push(href)
        break
      }
      case 'img':
        if (src !== undefined) (attribute.get('loading') === 'lazy' ? mentions : loads).push(src)
        mentions.push(...srcsetUrls(attribute.get('srcset')))
        break
      case 'source':
        mentions.push(...srcsetUrls(attribute.get('srcset')), ...(src === undefined ? [] : [src]))
        break
      default:
        for (const name of ['src', 'poster', 'href', 'content']) {
          const url = attribute.get(name)
          if (url !== undefined && element.tagName !== 'a') mentions.push(url)
        }
    }
  }
  return { loads, mentions, inlineModules, inlineStyles, importMap }
}

function isScriptType(type: string | undefined): boolean {
  return type === undefined || type === '' || type === 'module' || type.endsWith('/javascript')
}

function readImportMap(json: string, into: Map<string, string>): void {
  let parsed: { imports?: Record<string, unknown> }
  try {
    parsed = JSON.parse(json)
  } catch {
    return // A browser ignores a broken import map, too.
  }
  for (const [key, value] of Object.entries(parsed.imports ?? {})) if (typeof value === 'string') into.set(key, value)
}

function srcsetUrls(srcset: string | undefined): string[] {
  return (srcset ?? '')
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/)[0]!)
    .filter((url) => url !== '')
}

function* elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Generator<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue
    yield child
    yield* elementsOf(child)
    if (child.tagName === 'template') yield* elementsOf((child as DefaultTreeAdapterTypes.Template).content)
  }
}

function attributesOf(element: DefaultTreeAdapterTypes.Element): Map<string, string> {
  return new Map(element.attrs.map(({ name, value }) => [name, value]))
}

function textOf(element: DefaultTreeAdapterTypes.Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}
