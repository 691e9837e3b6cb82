import { brotliDecompressSync } from 'node:zlib'

/** What a browser found that loaded every page of a site with all that belongs to it. */
export interface Visit {
  /** Release of each page, by path. */
  readonly pages: Readonly<Record<string, string>>
  /** What was missing, broken, or of another release than its page. */
  readonly problems: readonly string[]
}

/**
 * Loads pages as browsers do: each page, every file it names, what scripts import at once or later, what style sheets
 * name, and again with the precompressed copies a host may serve instead.
 *
 * @param site address of the site's root, with a slash at its end
 * @param pages their paths; one that is not there is passed over, when it was never there before
 */
export async function visitSite(site: string, pages: readonly string[]): Promise<Visit> {
  const found: Record<string, string> = {}
  const problems: string[] = []
  for (const page of pages) {
    for (const packed of [false, true]) {
      const text = await load(site + page, packed)
      if (text === undefined) continue
      const release = releaseOf(text)
      if (!packed) found[page] = release ?? 'none'
      problems.push(...(await visitPage({ site, page, text, release })))
    }
  }
  return { pages: found, problems }
}

/** What an open tab of a page may still ask for: everything its page leads to. The page itself it has. */
export async function visitPage({
  site,
  page,
  text,
  release = releaseOf(text),
}: {
  readonly site: string
  readonly page: string
  readonly text: string
  readonly release?: string | undefined
}): Promise<readonly string[]> {
  const problems: string[] = release === undefined ? [`${page} is no page`] : []
  const seen = new Set<string>()
  const queue = namedIn(text).map((path) => path.replace(/^\//, ''))
  for (const path of queue) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const packed of path.endsWith('.js') && path.startsWith('assets/') ? [false, true] : [false]) {
      const content = await load(site + path, packed)
      if (content === undefined) {
        problems.push(`${page} (release ${release}) leads to ${path}${packed ? '.br' : ''}, which is not there`)
        continue
      }
      const own = releaseOf(content)
      if (path.startsWith('assets/') && own !== undefined && own !== release)
        problems.push(`${page} (release ${release}) leads to ${path} of release ${own}`)
      queue.push(...importsIn(content).map((name) => `assets/${name}`))
    }
  }
  return problems
}

async function load(url: string, packed: boolean): Promise<string | undefined> {
  const response = await fetch(packed ? `${url}.br` : url, { headers: { 'accept-encoding': 'identity' } })
  if (response.status === 404) return undefined
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  // fetch has decoded it, by the Content-Encoding it was stored with.
  const text = Buffer.from(await response.arrayBuffer())
  if (packed && response.headers.get('content-encoding') !== 'br') return brotliDecompressSync(text).toString()
  return text.toString()
}

function releaseOf(text: string): string | undefined {
  return /\brelease (\w+)/.exec(text)?.[1]
}

function namedIn(page: string): string[] {
  return [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!)
}

function importsIn(text: string): string[] {
  return [...text.matchAll(/(?:from |import |import\(|url\()['"]?\.\/([^'")]+)/g)].map(([, name]) => name!)
}
