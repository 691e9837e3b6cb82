import { ScriptError } from '../script-error.ts'
import { type BrowserCandidate, browserCandidates } from './browser-candidates.ts'
import type { Machine } from './machine.ts'

export interface FoundBrowser {
  readonly path: string
  /** As the browser tells it: `Chromium 156.0.8078.79`. */
  readonly version: string
  readonly source: BrowserCandidate['source']
}

/**
 * Finds a Chromium that starts. A candidate of the system that does not start (Ubuntu's `chromium-browser` is often
 * only a note about snap) is passed over; a wrong CHROME_PATH is an error, since somebody chose it.
 *
 * @throws {ScriptError} `FP_BROWSER_UNUSABLE` when CHROME_PATH names something that does not start.
 */
export async function findBrowser(machine: Machine): Promise<FoundBrowser | undefined> {
  const exists = (path: string): boolean => machine.exists(path)
  for (const { path, source } of browserCandidates({ ...machine, exists })) {
    const version = await versionOf(path, machine)
    if (version !== undefined) return { path, version, source }
    if (source === 'CHROME_PATH') {
      throw new ScriptError(
        'FP_BROWSER_UNUSABLE',
        `CHROME_PATH is "${path}", which does not start as a browser.`,
        'Set CHROME_PATH to the executable of a Chrome, Chromium or Edge, or unset it to let one be found.',
      )
    }
    machine.log(`${path} does not start; looking further.`)
  }
  return undefined
}

async function versionOf(path: string, machine: Machine): Promise<string | undefined> {
  // On Windows `--version` opens a window; the file itself tells.
  const [command, args] =
    machine.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', `(Get-Item '${path}').VersionInfo.ProductVersion`]]
      : [path, ['--version']]
  const { code, stdout } = await machine.run(command as string, args as string[])
  const version = stdout.match(/(?:[\w ]+ )?\d+(\.\d+){3}/)?.[0]
  return code === 0 ? version : undefined
}
