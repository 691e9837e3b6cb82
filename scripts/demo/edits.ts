import type { Plugin } from 'vite'

/** A one-line change as a team makes between two deploys. */
export interface Edit {
  /** What changed, for the table. */
  readonly title: string
  /** The changed file, relative to the app. */
  readonly file: string
  /** The line added at its end. It has an effect, so that no optimiser drops it. */
  readonly line: string
}

const script = 'globalThis.bistroEdited = true'

export const edits: readonly Edit[] = [
  { title: 'a lazy page', file: 'src/pages/about.tsx', line: script },
  { title: 'an eager page', file: 'src/pages/menu.tsx', line: script },
  { title: 'code shared by many', file: 'src/format.ts', line: script },
  { title: 'a stylesheet', file: 'src/styles/base.css', line: '.edited { order: 1 }' },
]

/** Makes the edit while the bundler reads the file, so the working tree stays as it is. Fails when the file is never read. */
export function applyEdit({ file, line }: Edit): Plugin {
  let applied = false
  return {
    name: 'demo:edit',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]!.endsWith(`/${file}`)) return null
      applied = true
      return { code: `${code}\n${line}\n`, map: null }
    },
    buildEnd(error) {
      if (!error && !applied) throw new Error(`The edit of ${file} was not applied: the app does not load that file.`)
    },
  }
}
