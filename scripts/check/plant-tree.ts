import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A throw-away folder with the given files. Objects become JSON. Remove it with `using`. */
export function plantTree(files: Readonly<Record<string, string | object>>): { readonly root: string } & Disposable {
  const root = mkdtempSync(join(tmpdir(), 'firstpaint-planted-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content, undefined, 2))
  }
  return { root, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) }
}
