import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomic } from '../../write-atomic.ts'
import type { Violation } from '../violation.ts'
import { drawFloors, FLOORS_END, FLOORS_START, replaceDrawing } from './draw-floors.ts'
import type { SourceTree } from './source-modules.ts'

const DOCUMENT = 'ARCHITECTURE.md'

/** Compares the graph drawn in ARCHITECTURE.md with the code; with `write`, redraws it instead. */
export function checkDrawing(tree: SourceTree, { write }: { readonly write: boolean }): readonly Violation[] {
  const path = join(tree.root, DOCUMENT)
  const document = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const redrawn = replaceDrawing(document, drawFloors(tree))
  if (redrawn === undefined) {
    return [
      {
        file: DOCUMENT,
        line: 1,
        rule: 'floors-drawing',
        problem: 'The markers of the drawn graph are missing.',
        fix: `Add a line ${FLOORS_START} and below it a line ${FLOORS_END}, then run pnpm check:floors --write.`,
      },
    ]
  }
  if (redrawn === document) return []
  if (write) {
    writeAtomic(path, redrawn)
    return []
  }
  return [
    {
      file: DOCUMENT,
      line: document.slice(0, document.indexOf(FLOORS_START)).split('\n').length,
      rule: 'floors-drawing',
      problem: 'The drawn graph is stale: the code imports something else by now.',
      fix: 'Run pnpm check:floors --write and read the difference before committing it.',
    },
  ]
}
