import type { Violation } from '../violation.ts'
import { createBlockSandbox, RUNNABLE } from './block-sandbox.ts'
import type { Document } from './check-links.ts'

/** Runs, in their order, the blocks whose info string has the word `run`, and reports each that fails. */
export async function runBlocks(
  { file, facts }: Document,
  { root, log }: { readonly root: string; readonly log: (line: string) => void },
): Promise<readonly Violation[]> {
  const blocks = facts.blocks.filter(({ words }) => words.includes('run'))
  if (blocks.length === 0) return []
  using sandbox = createBlockSandbox(root)
  const violations: Violation[] = []
  for (const block of blocks) {
    const { language, line } = block
    if (!RUNNABLE.includes(language)) {
      const fix = `Use one of ${RUNNABLE.join(', ')}, or drop the word "run".`
      violations.push({ file, line, rule: 'code-block', problem: `A "${language}" block cannot be run.`, fix })
      continue
    }
    const { code, stdout, stderr, seconds } = await sandbox.run(block)
    log(`${file}:${line}  ${language} block ran in ${seconds.toFixed(1)} s, exit code ${code}`)
    if (code === 0) continue
    const said = (stderr || stdout).trim().replaceAll('\n', '\n    ')
    const fix = 'Correct the example, or the code it shows; the block runs alone in an empty folder.'
    violations.push({
      file,
      line,
      rule: 'code-block',
      problem: `The block ended with exit code ${code}:\n    ${said}`,
      fix,
    })
  }
  return violations
}
