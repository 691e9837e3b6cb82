import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A project in a temporary folder: a built site in `dist`, Firstpaint's folder beside it. */
export interface SiteFolder {
  readonly root: string
  readonly dist: string
  readonly dir: string
  /** Empties `dist`, as a build does, and writes a site: page, script, lazy script, style sheet, picture. */
  build(version: SiteVersion): Promise<void>
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>
  /** Path, hash and time of every file below a folder. */
  snapshot(folder: string): Promise<readonly string[]>
  remove(): Promise<void>
}

export interface SiteVersion {
  readonly greeting: string
  readonly lazy?: string
}

export async function createSiteFolder(): Promise<SiteFolder> {
  const root = await mkdtemp(join(tmpdir(), 'delivery-'))
  const [dist, dir] = [join(root, 'dist'), join(root, '.firstpaint')]
  const write: SiteFolder['write'] = async (files) => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), content)
    }
  }
  return {
    root,
    dist,
    dir,
    write,
    async build({ greeting, lazy = 'later' }) {
      await rm(dist, { recursive: true, force: true })
      const script = scriptOf(greeting)
      const entry = `assets/index-${hashOf(script)}.js`
      const late = scriptOf(lazy, 60)
      const style = Array.from({ length: 80 }, (_, at) => `.c${at}{margin:${at * 3}px}`).join('\n')
      await write({
        'dist/index.html': `<!doctype html><html><head><script>window.v=${JSON.stringify(greeting)}</script>${'<meta name="x" content="a page that is long enough to be a dictionary of its own">'.repeat(8)}<script type="module" crossorigin src="/${entry}"></script><link rel="stylesheet" crossorigin href="/assets/index-${hashOf(style)}.css"></head><body></body></html>`,
        [`dist/${entry}`]: script,
        [`dist/assets/late-${hashOf(late)}.js`]: late,
        [`dist/assets/index-${hashOf(style)}.css`]: style,
        'dist/assets/photo-Ab12Cd34.webp': Buffer.from('RIFF....WEBP' + 'x'.repeat(500)),
        'dist/robots.txt': 'User-agent: *\n',
      })
    },
    async snapshot(folder) {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      return Promise.all(
        files.toSorted().map(async (file) => {
          const hash = createHash('sha256')
            .update(await readFile(file))
            .digest('hex')
          return `${file.slice(folder.length + 1)} ${hash.slice(0, 8)} ${(await stat(file)).mtimeMs}`
        }),
      )
    },
    remove: () => rm(root, { recursive: true, force: true }),
  }
}

/** Always with a digit and a letter, as real ones nearly always are. */
function hashOf(text: string): string {
  return `x1${createHash('sha256').update(text).digest('base64url').replaceAll(/[-_]/g, 'a').slice(0, 6)}`
}

function scriptOf(greeting: string, functions = 300): string {
  const lines = Array.from(
    { length: functions },
    (_, at) => `export function f${at}(a, b) { return a * ${at * 7919} + b - ${(at * 31) % 97} }`,
  )
  return `${lines.slice(0, functions / 2).join('\n')}\nconsole.log(${JSON.stringify(greeting)})\n${lines.slice(functions / 2).join('\n')}\n`
}
