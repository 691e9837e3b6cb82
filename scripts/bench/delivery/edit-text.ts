import type { Plugin } from 'vite'
import { ScriptError } from '../../script-error.ts'

/** A change of one file of the app. */
export interface TextEdit {
  /** Relative to the app. */
  readonly file: string
  /** Stands in the file once. */
  readonly from: string
  readonly to: string
}

/** Makes edits while the bundler reads the files, so the working tree stays as it is. Fails when one has no effect. */
export function editText(edits: readonly TextEdit[]): Plugin {
  const applied = new Set<TextEdit>()
  return {
    name: 'bench:edit-text',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0]!
      const own = edits.filter((edit) => file.endsWith(`/${edit.file}`))
      if (own.length === 0) return null
      let changed = code
      for (const edit of own) {
        if (changed.split(edit.from).length !== 2) throw lost(edit)
        changed = changed.replace(edit.from, () => edit.to)
        applied.add(edit)
      }
      return { code: changed, map: null }
    },
    buildEnd(error) {
      const missed = edits.find((edit) => !applied.has(edit))
      if (!error && missed) throw lost(missed)
    },
  }
}

function lost({ file, from }: TextEdit): ScriptError {
  return new ScriptError(
    'FP_BENCH_EDIT',
    `'${from}' does not stand exactly once in ${file}.`,
    'Bistro has changed: choose another place for the edit in scripts/bench/delivery/deploys.ts.',
  )
}
