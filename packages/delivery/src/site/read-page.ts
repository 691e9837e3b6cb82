import { createHash } from 'node:crypto'
import { extensionOf, type PageFacts, type RouteHint } from '@firstpaint/core/delivery'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { siteFileOf } from './site-file-of.ts'

export interface ReadPageOptions {
  readonly path: string
  readonly html: string
  readonly base: string
  /** Whether the site has a file. */
  readonly has: (path: string) => boolean
}

interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly text: string
}

/** Reads from a page's markup what headers depend on: its inline scripts, and the files it asks for itself. */
export function readPage({ path, html, base, has }: ReadPageOptions): PageFacts {
  const tags = [...tagsOf(parse(html))]
  const baseHref = tags
    .find(({ name, attributes }) => name === 'base' && attributes.has('href'))
    ?.attributes.get('href')
  const inline = tags.filter((tag) => tag.name === 'script' && !tag.attributes.has('src') && runs(tag))
  const importMap = tags.some(({ name, attributes }) => name === 'script' && attributes.get('type') === 'importmap')
  const fileOf = (url: string): string | undefined =>
    siteFileOf(url, { base, page: path, ...(baseHref !== undefined && { baseHref }), has })
  const asks = tags.flatMap((tag) => hintOf(tag, { importMap, fileOf }) ?? [])
  return {
    path,
    scriptHashes: [
      ...new Set(inline.map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)),
    ],
    scriptOrigins: [...new Set(tags.flatMap(scriptOrigin))],
    ...(baseHref !== undefined && { baseHref }),
    inlineHandlers: tags.some(({ attributes }) => [...attributes.keys()].some((name) => /^on[a-z]/.test(name))),
    asks: [...new Map(asks.map((hint) => [hint.path, hint])).values()],
  }
}

function* tagsOf(node: DefaultTreeAdapterTypes.Node): Generator<Tag> {
  if ('tagName' in node) {
    const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
    yield { name: node.tagName, attributes: new Map(node.attrs.map(({ name, value }) => [name, value])), text }
  }
  // Templates are not looked into: nothing in them runs or loads.
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* tagsOf(child)
}

/** Data blocks run nowhere and need no permission. @see https://html.spec.whatwg.org/multipage/scripting.html#attr-script-type */
function runs({ attributes }: Tag): boolean {
  const type = (attributes.get('type') ?? '').trim().toLowerCase()
  return /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/.test(type)
}

function scriptOrigin({ name, attributes }: Tag): readonly string[] {
  const src = name === 'script' ? attributes.get('src') : undefined
  const url = src !== undefined && /^(?:https?:)?\/\//i.test(src) ? URL.parse(src, 'https://x') : null
  return url ? [url.origin] : []
}

interface Asking {
  readonly importMap: boolean
  readonly fileOf: (url: string) => string | undefined
}

/** A `modulepreload` ahead of the import map makes some browsers ignore the map, so with one scripts are plain preloads. */
function hintOf({ name, attributes }: Tag, { importMap, fileOf }: Asking): RouteHint | undefined {
  const url = attributes.get(name === 'script' ? 'src' : 'href')
  const path = url === undefined ? undefined : fileOf(url)
  if (path === undefined || attributes.has('media')) return undefined
  const crossorigin = attributes.has('crossorigin')
  const rels = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/)
  const script: RouteHint = importMap
    ? { path, rel: 'preload', as: 'script', crossorigin: true }
    : { path, rel: 'modulepreload', crossorigin: true }
  if (name === 'script') {
    if (attributes.get('type') === 'module') return script
    return attributes.has('nomodule') ? undefined : { path, rel: 'preload', as: 'script', crossorigin }
  }
  if (name !== 'link') return undefined
  if (rels.includes('modulepreload')) return script
  if (rels.includes('stylesheet') && !rels.includes('alternate'))
    return { path, rel: 'preload', as: 'style', crossorigin }
  const as = attributes.get('as')
  const known = as === 'font' || as === 'script' || as === 'style' || as === 'fetch' || as === 'image'
  // An image with sizes is chosen by the browser, which a header cannot do.
  if (!rels.includes('preload') || !known || attributes.has('imagesrcset') || extensionOf(path) === '') return undefined
  return { path, rel: 'preload', as, crossorigin }
}
