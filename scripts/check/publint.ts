/**
 * publint, strict, over every public package: what bundlers and runtimes will trip over.
 *
 *   node scripts/check/publint.ts [--root DIR]
 */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { readPublicPackages } from '../public-packages.ts'
import { reportViolations, type Violation } from './violation.ts'

const { values } = parseArgs({
  options: { root: { type: 'string', default: resolve(import.meta.dirname, '../..') } },
})
const packages = readPublicPackages(resolve(values.root))

const violations: Violation[] = []
for (const { dir } of packages) {
  const { messages, pkg } = await publint({ pkgDir: join(values.root, dir), strict: true, pack: 'pnpm' })
  for (const message of messages) {
    violations.push({
      file: `${dir}/package.json`,
      line: 1,
      rule: `publint ${message.code}`,
      problem: formatMessage(message, pkg, { color: false }) ?? message.code,
      fix: `See https://publint.dev/rules#${message.code.toLowerCase()}`,
    })
  }
}
process.exitCode = reportViolations('publint', violations, `${packages.length} packages, no message.`)
