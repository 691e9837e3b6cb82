import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What a page needs of a browser for its scripts to run: a place for style sheets, nothing else. */
const browser = `
globalThis.log = []
const links = []
globalThis.document = {
  head: { appendChild(link) { links.push(link.href); queueMicrotask(() => link.loaded?.({ type: 'load' })) } },
  createElement: () => ({ relList: { supports: () => true }, setAttribute() {}, addEventListener(type, run) { if (type === 'load') this.loaded = run }, removeEventListener() {} }),
  getElementsByTagName: () => [],
  querySelector: () => null,
}
globalThis.window = Object.assign(globalThis, { dispatchEvent() {} })
`

/**
 * Runs a built site's page in Node: its entry, then the lazy pages it offers on `globalThis.go`, in the order given. The
 * site must know its chunks by their files (`stableChunks: false`).
 *
 * @returns What the modules put into `globalThis.log`, and the text of all style sheets in the order of the cascade.
 */
export async function runSite(dist: string, pages: readonly string[]): Promise<{ log: unknown[]; styles: string }> {
  const html = await readFile(join(dist, 'index.html'), 'utf8')
  const entry = /<script type="module"[^>]* src="\/([^"]+)"/.exec(html)![1]!
  const { log, links } = await run(join(dist, entry), pages)
  const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)"/g)].map(([, href]) => href!)
  const files = [...sheets, ...links.map((link) => link.replace(/^(?:file:\/\/)?\//, ''))].filter((file) =>
    file.endsWith('.css'),
  )
  const texts = await Promise.all([...new Set(files)].map((file) => readFile(join(dist, file), 'utf8')))
  return { log, styles: texts.join('').replace(/\s+/g, ' ') }
}

/**
 * Runs an app as it is written, its style sheets left out: the order in which a browser without a bundler would run it.
 *
 * @param files Text by path, `src/main.js` among them.
 * @param folder An empty folder to put them in.
 */
export async function runSources(
  files: Readonly<Record<string, string>>,
  folder: string,
  pages: readonly string[],
): Promise<unknown[]> {
  await mkdir(join(folder, 'src'), { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const scripts = Object.entries(files).filter(([path]) => path.endsWith('.js'))
  await Promise.all(
    scripts.map(([path, text]) => writeFile(join(folder, path), text.replace(/^import '[^']+\.css'\n/gm, ''))),
  )
  return (await run(join(folder, 'src/main.js'), pages)).log
}

interface Ran {
  readonly log: unknown[]
  readonly links: readonly string[]
}

async function run(entry: string, pages: readonly string[]): Promise<Ran> {
  const script = `${browser}
await import(${JSON.stringify(`file://${entry}`)})
for (const page of ${JSON.stringify(pages)}) await globalThis.go[page]()
process.stdout.write(JSON.stringify({ log: globalThis.log, links }))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
  return JSON.parse(stdout) as Ran
}
