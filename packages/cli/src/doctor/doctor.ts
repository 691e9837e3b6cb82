import { resolve } from 'node:path'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { findPackage } from '../project/find-package.ts'
import { readPackageJson } from '../project/read-package-json.ts'
import { checks } from './check-registry.ts'
import type { DoctorFacts } from './doctor-check.ts'
import { loadConfig } from './load-config.ts'
import { renderChecks, type NamedResult } from './render-checks.ts'

/** `firstpaint doctor`: asks every check of the registry about one app. */
export async function doctor(shown: string, context: CommandContext): Promise<CommandOutcome> {
  const dir = resolve(context.cwd, shown)
  const { content: manifest } = readPackageJson(dir, shown)
  const facts: DoctorFacts = {
    dir,
    manifest,
    env: context.env,
    find: (name) => findPackage(name, dir),
    config: await loadConfig(dir),
  }
  const results: NamedResult[] = []
  for (const [id, { title, run }] of Object.entries(checks)) {
    const { status, detail, fix = null } = await run(facts)
    results.push({ id, status, title, detail, fix })
  }
  const failed = results.some(({ status }) => status === 'fail')
  return {
    exitCode: failed ? exitCodes.problems : exitCodes.fine,
    document: { ok: !failed, checks: results },
    render: (style) => renderChecks(results, style),
  }
}
