import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Violation } from '../violation.ts'
import { type MarkdownFacts, readMarkdown } from './read-markdown.ts'

export interface Document {
  /** Path from the root, with forward slashes. */
  readonly file: string
  readonly facts: MarkdownFacts
}

/** Checks that every relative link leads to a file or folder, and every anchor to a heading. Web addresses are not visited. */
export function checkLinks({ file, facts }: Document, root: string): readonly Violation[] {
  return facts.links.flatMap(({ url, line }) => {
    if (/^[a-z][a-z+.-]*:|^\/\//i.test(url)) return []
    const [path = '', anchor] = decodeURI(url).split('#', 2)
    const target = path === '' ? file : posix.join(path.startsWith('/') ? '' : posix.dirname(file), path)
    if (!existsSync(join(root, target))) {
      return [broken(file, line, `"${url}" leads to no file.`, 'Correct the path; it is relative to this document.')]
    }
    if (!anchor || !target.endsWith('.md')) return []
    const anchors = target === file ? facts.anchors : readMarkdown(readFileSync(join(root, target), 'utf8')).anchors
    if (anchors.has(anchor)) return []
    return [
      broken(
        file,
        line,
        `"${url}" points at no heading of ${target}.`,
        `Its headings are: ${[...anchors].join(', ')}.`,
      ),
    ]
  })
}

function broken(file: string, line: number, problem: string, fix: string): Violation {
  return { file, line, rule: 'link', problem, fix }
}
