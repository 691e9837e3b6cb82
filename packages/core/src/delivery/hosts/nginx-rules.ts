import { escapeBytes } from './escape-text.ts'
import type { PathRule } from './fold-paths.ts'
import { quoteNginx, quoteNginxSource } from './nginx-text.ts'

/**
 * Rules as rows of a map. Files are plain keys, found by one look-up, except where names differ by letter case alone:
 * nginx takes such keys for one and would not start.
 */
export function nginxRules(rules: readonly PathRule[]): (readonly [string, string])[] {
  const alike = Map.groupBy(rules, ({ path }) => path.toLowerCase())
  return rules.map(({ kind, path, value }) => {
    const plain = kind === 'file' && alike.get(path.toLowerCase())!.length === 1
    const key = plain
      ? quoteNginx(path, 'text')
      : quoteNginxSource(`^${escapeBytes(path)}${kind === 'file' ? '$' : ''}`)
    return [key, quoteNginx(value)]
  })
}
