import { mkdirSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { tempDir, writeFiles } from './temp-dir.ts'

const ownPackage = resolve(import.meta.dirname, '..')

/** Links this workspace's Vite and Firstpaint into a folder, as an install would. */
export function linkPackages(dir: string, names: readonly ('vite' | 'firstpaint')[] = ['vite', 'firstpaint']): void {
  mkdirSync(join(dir, 'node_modules'), { recursive: true })
  for (const name of names) {
    const target = name === 'vite' ? join(ownPackage, 'node_modules/vite') : ownPackage
    symlinkSync(target, join(dir, 'node_modules', name), 'junction')
  }
}

/** The smallest app that Vite builds, with this workspace's Vite and Firstpaint. */
export function viteApp(config: string, files: Readonly<Record<string, string>> = {}): string {
  const dir = tempDir({
    'package.json': '{ "name": "app", "private": true, "type": "module", "devDependencies": { "vite": "^8.3.0" } }\n',
    'index.html': '<!doctype html><title>App</title><script type="module" src="/main.js"></script>\n',
    'main.js': 'document.title = "ready"\n',
    'vite.config.js': config,
  })
  writeFiles(dir, files)
  linkPackages(dir)
  return dir
}

/** Vite's command inside such an app. */
export function viteBin(dir: string): string {
  return join(dir, 'node_modules/vite/bin/vite.js')
}
