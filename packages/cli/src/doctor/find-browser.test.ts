import { describe, expect, test } from 'vitest'
import { findBrowser } from './find-browser.ts'

/** A machine that has these files and nothing else. */
function machine(paths: readonly string[]) {
  return {
    home: '/home/me',
    exists: (path: string) => paths.includes(path),
    list: (folder: string) => [
      ...new Set(
        paths
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1).split('/')[0]!),
      ),
    ],
  }
}

const cache = '/home/me/.cache/ms-playwright'
const old = `${cache}/chromium-999/chrome-linux/chrome`
const recent = `${cache}/chromium-1200/chrome-linux64/chrome`

function search(env: Record<string, string>, present: readonly string[]) {
  return findBrowser({ env: { PATH: '/bin:/usr/bin', ...env }, platform: 'linux', ...machine(present) })
}

describe('findBrowser', () => {
  test('CHROME_PATH, then the system, then the newest of Playwright', () => {
    const paths = ['/opt/chrome', '/usr/bin/chromium', old, recent]
    expect(search({ CHROME_PATH: '/opt/chrome' }, paths)).toEqual({ path: '/opt/chrome', source: 'CHROME_PATH' })
    expect(search({ CHROME_PATH: '/gone' }, paths)).toEqual({ path: '/usr/bin/chromium', source: 'the system' })
    expect(search({}, [old, recent])).toEqual({ path: recent, source: 'Playwright' })
    expect(search({}, [])).toBeUndefined()
  })

  test('PLAYWRIGHT_BROWSERS_PATH moves its cache', () => {
    const path = '/cache/chromium-1/chrome-linux/chrome'
    const env = { PLAYWRIGHT_BROWSERS_PATH: '/cache' }
    expect(findBrowser({ env, platform: 'linux', ...machine([path]) })?.path).toBe(path)
  })

  test('knows where macOS keeps apps', () => {
    const path = '/home/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser({ env: {}, platform: 'darwin', ...machine([path]) })?.path).toBe(path)
  })
})
