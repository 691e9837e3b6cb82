import { parseModule } from '../floors/parse-module.ts'
import type { Violation } from '../violation.ts'
import type { Document } from './check-links.ts'

const MODULES = new Set(['ts', 'tsx', 'js', 'jsx', 'mjs'])

/** Parses every JavaScript, TypeScript and JSON block, whether it is run or not. */
export function checkSyntax({ file, facts }: Document): readonly Violation[] {
  return facts.blocks.flatMap(({ language, code, line }) => {
    if (language === 'json') return jsonErrors(code).map((problem) => broken(file, line, problem))
    if (!MODULES.has(language)) return []
    const { errors } = parseModule(`block.${language}`, code)
    return errors.map((error) => broken(file, line + error.line - 1, error.message))
  })
}

function jsonErrors(code: string): readonly string[] {
  try {
    JSON.parse(code)
    return []
  } catch (error) {
    return [String(error)]
  }
}

function broken(file: string, line: number, problem: string): Violation {
  return { file, line, rule: 'code-block', problem, fix: 'Correct the example: readers will paste it.' }
}
