/** The gate behind `.ci/run`: every step with its seconds, up to the first failure. */
import { resolve } from 'node:path'
import { runCommand } from '../run-command.ts'
import { runSteps } from './run-steps.ts'
import { CI_STEPS } from './steps.ts'

process.exitCode = await runSteps(CI_STEPS, {
  run: (command, args) => runCommand(command, args, { cwd: resolve(import.meta.dirname, '../..'), output: 'plain' }),
  log: console.log,
})
