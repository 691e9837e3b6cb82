/**
 * Who may import whom: floors, public exports, declared dependencies, no cycles, a pure core, small well-named files.
 *
 *   node scripts/check/floors.ts [--root DIR] [--write]
 *
 * `--write` redraws the graph in ARCHITECTURE.md. Exit code 0 when every rule holds, else 1.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkFloors } from './floors/check-floors.ts'
import { reportViolations } from './violation.ts'

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: resolve(import.meta.dirname, '../..') },
    write: { type: 'boolean', default: false },
  },
})

const { violations, modules, packages } = checkFloors(resolve(values.root), { write: values.write })
process.exitCode = reportViolations('floors', violations, `${modules} modules in ${packages} packages keep every rule.`)
