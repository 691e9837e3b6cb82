import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

export interface FoundBrowser {
  readonly path: string
  /** What led to it: `CHROME_PATH`, `the system`, `Playwright`. */
  readonly source: string
}

export interface BrowserSearch {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform?: NodeJS.Platform
  readonly home?: string
  readonly exists?: (path: string) => boolean
  /** Names in a folder; none when it is missing. */
  readonly list?: (folder: string) => readonly string[]
}

const commands = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge']

/**
 * A Chromium to measure with, in the order that everyone can predict: CHROME_PATH, the system's, Playwright's newest.
 * Nothing is started.
 */
export function findBrowser(search: BrowserSearch): FoundBrowser | undefined {
  const { env, exists = existsSync } = search
  const named = env['CHROME_PATH']
  if (named && exists(named)) return { path: named, source: 'CHROME_PATH' }
  const system = systemPaths(search).find((path) => exists(path))
  if (system) return { path: system, source: 'the system' }
  const bundled = playwrightPaths(search).find((path) => exists(path))
  return bundled === undefined ? undefined : { path: bundled, source: 'Playwright' }
}

function systemPaths({ env, platform = process.platform, home = homedir() }: BrowserSearch): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`)),
    )
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    )
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ]
    return roots.flatMap((root) => programs.map((program) => join(root, program)))
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)))
}

function playwrightPaths(search: BrowserSearch): string[] {
  const { env, platform = process.platform, home = homedir(), list = listFolder } = search
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library/Caches/ms-playwright'),
    win32: join(env['LOCALAPPDATA'] ?? join(home, 'AppData/Local'), 'ms-playwright'),
  }
  const cache = env['PLAYWRIGHT_BROWSERS_PATH'] || (caches[platform] ?? join(home, '.cache/ms-playwright'))
  return list(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .toSorted((a, b) => revision(b) - revision(a))
    .flatMap((name) => list(join(cache, name)).flatMap((inner) => programsIn(join(cache, name, inner), platform)))
}

function revision(name: string): number {
  return Number(name.split('-')[1])
}

function programsIn(folder: string, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') return [join(folder, 'chrome.exe')]
  if (platform !== 'darwin') return [join(folder, 'chrome')]
  return ['Chromium', 'Google Chrome for Testing'].map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`))
}

function listFolder(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
