/**
 * Visits an app with lazy routes while its network and its deploys misbehave, in Chromium: does every visit end at its
 * page, or at a message that leads there?
 *
 *   node scripts/check/chunk-faults.ts --runs 200 --seed 1
 */
import { parseArgs } from 'node:util'
import { runScript, ScriptError } from '../script-error.ts'
import { runFaults } from './chunk-faults/run-faults.ts'

await runScript(async () => {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  })
  for (const [name, value] of Object.entries(values)) {
    if (!/^\d{1,9}$/.test(value))
      throw new ScriptError('FP_FAULTS_OPTION', `--${name} is '${value}'.`, 'It takes a whole number.')
  }
  const runs = await runFaults({
    runs: Number(values.runs),
    seed: Number(values.seed),
    onRun: ({ plan, problems }) => {
      if (problems.length > 0) console.log(`${JSON.stringify(plan)}\n  ${problems.join('\n  ')}`)
    },
  })
  const count = (test: (run: (typeof runs)[number]) => boolean): number => runs.filter(test).length
  console.log(
    `${runs.length} visits: ${count(({ ended }) => ended === 'recovered')} recovered by themselves, ` +
      `${count(({ ended }) => ended === 'boundary')} by a button, ${count(({ reloads }) => reloads > 0)} pages loaded anew, ` +
      `${Math.max(...runs.map(({ reloads }) => reloads))} times at most; ${count(({ problems }) => problems.length > 0)} with problems.`,
  )
  return runs.some(({ problems }) => problems.length > 0) ? 1 : 0
})
