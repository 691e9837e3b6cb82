import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type PluginOption } from 'vite'

export interface ViteBuildOptions {
  /** Folder of the app; it is written anew. */
  readonly root: string
  /** The one module of the app. */
  readonly script: string
  readonly plugins?: readonly PluginOption[]
}

/** Builds an app of one page and one script into `dist` of its folder. */
export async function buildWithVite({ root, script, plugins = [] }: ViteBuildOptions): Promise<string> {
  mkdirSync(root, { recursive: true })
  writeFileSync(join(root, 'index.html'), '<!doctype html><script type="module" src="/main.js"></script>')
  writeFileSync(join(root, 'main.js'), script)
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [...plugins],
    build: { assetsInlineLimit: 0, emptyOutDir: true },
  })
  return join(root, 'dist')
}
