/**
 * Documents that hold: relative links and anchors resolve, code blocks parse, and blocks marked `run` really run
 * against the built packages.
 *
 *   node scripts/check/readme.ts [--root DIR]
 */
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkLinks, type Document } from './readme/check-links.ts'
import { checkSyntax } from './readme/check-syntax.ts'
import { readMarkdown } from './readme/read-markdown.ts'
import { runBlocks } from './readme/run-blocks.ts'
import { reportViolations, type Violation } from './violation.ts'

const { values } = parseArgs({
  options: { root: { type: 'string', default: resolve(import.meta.dirname, '../..') } },
})
const root = resolve(values.root)
const files = globSync(['{README,CONTRIBUTING,ARCHITECTURE}.md', 'packages/*/README.md', 'playground/README.md'], {
  cwd: root,
})
const documents = files.toSorted().map((path): Document => {
  const file = path.replaceAll('\\', '/')
  return { file, facts: readMarkdown(readFileSync(join(root, file), 'utf8')) }
})

const violations: Violation[] = []
for (const document of documents) {
  violations.push(
    ...checkLinks(document, root),
    ...checkSyntax(document),
    ...(await runBlocks(document, { root, log: console.log })),
  )
}
process.exitCode = reportViolations('readme', violations, `${documents.length} documents, every link and block holds.`)
