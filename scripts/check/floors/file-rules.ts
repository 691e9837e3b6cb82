import { posix } from 'node:path'
import type { Violation } from '../violation.ts'
import { SCRIPTS } from './floor-table.ts'
import type { SyntaxNode } from './parse-module.ts'
import type { SourceModule, SourceTree } from './source-modules.ts'

/** A file longer than this holds more than one idea; the median of the house is near 80. */
export const MAX_LINES = 400

const DRAWERS = /^(utils?|helpers?|misc|common)$/

/** Judges each file by itself: that it parses, its length, its name, and that an index.ts only re-exports. */
export function checkFiles({ modules }: SourceTree): readonly Violation[] {
  return modules.flatMap((module) => [
    ...checkSyntax(module),
    ...checkSize(module),
    ...checkName(module),
    ...checkIndex(module),
  ])
}

function checkSyntax({ file, parsed }: SourceModule): readonly Violation[] {
  return parsed.errors.map(({ message, line }) => ({
    file,
    line,
    rule: 'parses',
    problem: message,
    fix: 'Correct the syntax; the imports of this file cannot be judged before.',
  }))
}

function checkSize({ file, parsed }: SourceModule): readonly Violation[] {
  if (parsed.lines <= MAX_LINES) return []
  return [
    {
      file,
      line: MAX_LINES + 1,
      rule: 'file-size',
      problem: `${parsed.lines} lines; the limit is ${MAX_LINES}.`,
      fix: 'Give each idea in it a file of its own.',
    },
  ]
}

function checkName({ file }: SourceModule): readonly Violation[] {
  const stem = posix.basename(file).replace(/\..*$/, '')
  if (!DRAWERS.test(stem)) return []
  return [
    {
      file,
      line: 1,
      rule: 'file-name',
      problem: `"${stem}" says nothing about what is inside, so everything ends up there.`,
      fix: 'Name the file after the one thing it exports.',
    },
  ]
}

function checkIndex({ file, owner, parsed }: SourceModule): readonly Violation[] {
  if (owner.floor === SCRIPTS || !/^index\.tsx?$/.test(posix.basename(file))) return []
  return (parsed.program['body'] as readonly SyntaxNode[])
    .filter((statement) => !isReexport(statement))
    .map((statement) => ({
      file,
      line: parsed.lineAt(statement.start),
      rule: 'index-only-reexports',
      problem: 'An index.ts holds nothing but `export … from`.',
      fix: 'Move this statement into a file that bears its name and re-export it here.',
    }))
}

function isReexport(statement: SyntaxNode): boolean {
  if (statement.type === 'ExportAllDeclaration') return true
  return statement.type === 'ExportNamedDeclaration' && Boolean(statement['source'])
}
