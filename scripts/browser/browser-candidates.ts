import { join } from 'node:path'

export interface BrowserCandidate {
  readonly path: string
  readonly source: 'CHROME_PATH' | 'system' | 'playwright'
}

export interface CandidateFacts {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where Playwright keeps its Chromium, present or not. */
  readonly playwrightPath: string
  readonly exists: (path: string) => boolean
}

const LINUX_NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge']

const WINDOWS_PATHS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
]

/**
 * Lists the Chromiums of this machine, best first: CHROME_PATH, then what the system has, then Playwright's.
 * CHROME_PATH is listed even when nothing is there, since whoever sets it must hear that it is wrong.
 */
export function browserCandidates({
  platform,
  env,
  playwrightPath,
  exists,
}: CandidateFacts): readonly BrowserCandidate[] {
  const chosen = env['CHROME_PATH']
  const system = systemPaths(platform, env).filter(exists)
  return [
    ...(chosen ? [{ path: chosen, source: 'CHROME_PATH' } as const] : []),
    ...[...new Set(system)].map((path) => ({ path, source: 'system' }) as const),
    ...(exists(playwrightPath) ? [{ path: playwrightPath, source: 'playwright' } as const] : []),
  ]
}

function systemPaths(platform: NodeJS.Platform, env: CandidateFacts['env']): readonly string[] {
  if (platform === 'darwin') {
    const homes = ['/Applications', ...(env['HOME'] ? [join(env['HOME'], 'Applications')] : [])]
    return MAC_APPS.flatMap((app) => homes.map((home) => `${home}/${app}.app/Contents/MacOS/${app}`))
  }
  if (platform === 'win32') {
    const homes = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (home) => home !== undefined,
    )
    return WINDOWS_PATHS.flatMap((path) => homes.map((home) => join(home, path)))
  }
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean)
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}
