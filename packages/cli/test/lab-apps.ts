import { mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from './run-firstpaint.ts'
import { writeFiles } from './temp-dir.ts'
import { linkPackages, viteBin } from './vite-app.ts'

/** Chromium as the integration tests have it. */
export const labEnvironment = { CHROME_PATH: process.env['TEST_CHROMIUM'] ?? process.env['CHROME_PATH'] }

/** A built app whose page formats dishes; `digits` is how much work each takes, `more` what else its module holds. Whoever makes it removes it. */
export function labApp({ digits, more = '' }: { readonly digits: number; readonly more?: string }): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'firstpaint-lab-app-')))
  writeFiles(dir, {
    'package.json': '{ "name": "app", "private": true, "type": "module" }\n',
    'index.html':
      '<!doctype html><title>App</title><link rel="icon" href="data:,"><script type="module" src="/main.js"></script>\n',
    'vite.config.js': 'export default { build: { sourcemap: true } }\n',
    'main.js': `
      import { format } from './format.js'
      for (let index = 0; index < 100; index++) {
        const item = document.createElement('p')
        item.textContent = format(index)
        document.body.append(item)
      }
    `,
    'format.js': `
      export function format(number) {
        let text = ''
        for (let digit = 0; digit < ${digits}; digit++) text += next(number, digit)
        return text
      }
      const next = (number, digit) => (number * (digit + 1)) % 10
      ${more}
    `,
  })
  linkPackages(dir)
  const { code, stderr } = runNode([viteBin(dir), 'build'], { cwd: dir })
  if (code !== 0) throw new Error(stderr)
  return dir
}
