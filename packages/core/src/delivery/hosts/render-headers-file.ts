import type { HeaderBlock } from './plan-header-blocks.ts'

/** Blocks in the syntax of `_headers`. `unset`: how a block takes back what earlier ones have set, where the host can. */
export function renderHeadersFile(blocks: readonly HeaderBlock[], unset: boolean): string[] {
  return blocks.flatMap(({ pattern, headers, again }) => [
    pattern,
    ...(unset ? again.map((name) => `  ! ${name}`) : []),
    ...[...headers].map(([name, value]) => `  ${name}: ${value}`),
  ])
}
