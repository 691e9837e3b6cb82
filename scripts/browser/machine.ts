import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { runCommand, type RunOptions, type RunResult } from '../run-command.ts'

/** Everything outside that finding or installing a browser touches, so that tests can stand in for it. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly root: boolean
  /** Where Playwright keeps its Chromium, present or not. */
  readonly playwrightPath: string
  /** Playwright's command, as a script for Node. */
  readonly playwrightCli: string
  exists(path: string): boolean
  run(command: string, args: readonly string[], options?: RunOptions): Promise<RunResult>
  log(line: string): void
}

/** The machine this process runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    root: process.getuid?.() === 0,
    playwrightPath: chromium.executablePath(),
    playwrightCli: join(fileURLToPath(import.meta.resolve('playwright/package.json')), '../cli.js'),
    exists: existsSync,
    run: runCommand,
    log: (line) => console.error(line),
  }
}
