import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isPlainOutput, plainEnvironment } from '../plain-output.ts'
import { runCommand, type RunResult } from '../run-command.ts'
import { toolPath } from '../tool-path.ts'
import type { LighthouseConfig } from './derive-config.ts'

export interface RunLighthouseOptions {
  /** Where `.lighthouseci/` with the reports appears. */
  readonly cwd: string
  readonly chromePath: string
  readonly output: 'show' | 'keep'
}

/** Runs `lhci autorun` with a configuration. Its exit code is not 0 when an assertion is broken. */
export async function runLighthouse(
  config: LighthouseConfig,
  { cwd, chromePath, output }: RunLighthouseOptions,
): Promise<RunResult> {
  const dir = mkdtempSync(join(tmpdir(), 'firstpaint-lighthouse-'))
  const path = join(dir, 'lighthouserc.json')
  writeFileSync(path, JSON.stringify(config))
  try {
    return await runCommand(process.execPath, [toolPath('lhci'), 'autorun', `--config=${path}`], {
      cwd,
      env: { ...plainEnvironment(), CHROME_PATH: chromePath },
      // lhci colours its output whatever NO_COLOR says.
      output: output === 'show' && isPlainOutput() ? 'plain' : output,
    })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
