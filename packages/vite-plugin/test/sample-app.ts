import { mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { build, type InlineConfig, type PluginOption } from 'vite'

const packages = resolve(import.meta.dirname, '../node_modules')

/** A small app on disk, in a folder of its own: two lazy pages with a shared stylesheet and a shared module. */
export interface SampleApp {
  readonly root: string
  /** Adds or replaces files; paths relative to the app. */
  write(files: Readonly<Record<string, string>>): Promise<void>
  build(plugins: PluginOption, config?: InlineConfig): Promise<void>
  remove(): Promise<void>
}

const sources: Record<string, string> = {
  'package.json': '{ "name": "sample", "type": "module" }',
  'index.html':
    '<!doctype html><title>Sample</title><div id="app"></div><script type="module" src="/src/main.js"></script>',
  'src/main.js': `import './base.css'\nimport { greet } from './shared.js'\ngreet('entry — ünïcode 😀')\nglobalThis.go = { a: () => import('./page-a.js'), b: () => import('./page-b.js') }`,
  'src/shared.js': `export const greet = (name) => console.log('hello ' + name, Date.now())`,
  'src/page-a.js': `import { greet } from './shared.js'\nimport './pages.css'\nexport const page = () => greet('a')`,
  'src/page-b.js': `import { greet } from './shared.js'\nimport './pages.css'\nimport picture from './picture.svg'\nexport const page = () => greet(picture)`,
  'src/base.css': 'body { margin: 0; color: #123456 }',
  'src/pages.css': '.page { background: url(./picture.svg); padding: 1rem }',
  'src/picture.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${'<path d="M0 0h10v10z"/>'.repeat(300)}</svg>`,
}

/** @param nodeModules Where its packages are; those of this package by default. */
export async function createSampleApp(
  files: Readonly<Record<string, string>> = {},
  nodeModules: string = packages,
): Promise<SampleApp> {
  const root = await mkdtemp(join(tmpdir(), 'sample-app-'))
  await symlink(nodeModules, join(root, 'node_modules'))
  const app: SampleApp = {
    root,
    async write(changed) {
      for (const [path, content] of Object.entries(changed)) {
        await mkdir(dirname(join(root, path)), { recursive: true })
        // As editors do, lest a build that watches reads half a file.
        const half = join(root, `.${basename(path)}.half`)
        await writeFile(half, content)
        await rename(half, join(root, path))
      }
    },
    async build(plugins, config = {}) {
      await build({ root, configFile: false, logLevel: 'silent', plugins: [plugins], ...config })
    },
    remove: () => rm(root, { recursive: true, force: true }),
  }
  await app.write({ ...sources, ...files })
  return app
}

/** All files below a folder, relative to it. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}
