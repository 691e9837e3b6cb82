import GithubSlugger from 'github-slugger'
import { fromMarkdown } from 'mdast-util-from-markdown'

export interface MarkdownLink {
  readonly url: string
  /** 1-based. */
  readonly line: number
}

export interface CodeBlock {
  /** First word of the info string: `ts`, `sh`, … */
  readonly language: string
  /** The other words of the info string. */
  readonly words: readonly string[]
  readonly code: string
  /** Line of the first line of code, 1-based. */
  readonly line: number
}

export interface MarkdownFacts {
  readonly links: readonly MarkdownLink[]
  readonly blocks: readonly CodeBlock[]
  /** What `#…` may point at: the headings' slugs as GitHub makes them, and ids in HTML. */
  readonly anchors: ReadonlySet<string>
}

type Tree = ReturnType<typeof fromMarkdown>
type Node = Tree | Tree['children'][number]

/** Collects what the check needs from a document. */
export function readMarkdown(text: string): MarkdownFacts {
  const links: MarkdownLink[] = []
  const blocks: CodeBlock[] = []
  const anchors = new Set<string>()
  const slugger = new GithubSlugger()
  visit(fromMarkdown(text), (node) => {
    const line = node.position?.start.line ?? 1
    switch (node.type) {
      case 'link':
      case 'image':
      case 'definition':
        links.push({ url: node.url, line })
        break
      case 'heading':
        anchors.add(slugger.slug(textOf(node)))
        break
      case 'html':
        for (const [, url = ''] of node.value.matchAll(/(?:src|href|srcset)="([^"\s]+)/g)) links.push({ url, line })
        for (const [, id = ''] of node.value.matchAll(/(?:id|name)="([^"]+)"/g)) anchors.add(id)
        break
      case 'code': {
        const words = (node.meta ?? '').split(/\s+/).filter(Boolean)
        blocks.push({ language: node.lang ?? '', words, code: node.value, line: line + 1 })
        break
      }
      default:
    }
  })
  return { links, blocks, anchors }
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node)
  if ('children' in node) for (const child of node.children) visit(child, see)
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
