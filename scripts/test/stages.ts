import { resolve } from 'node:path'
import { isPlainOutput } from '../plain-output.ts'
import { toolPath } from '../tool-path.ts'
import { readPlaywrightReport, readVitestReport, type StageReport } from './read-report.ts'

export interface Stage {
  readonly name: string
  /** For the header line. */
  readonly title: string
  readonly needsBrowser: boolean
  /** Tests that start nginx and Caddy, where the machine has them. */
  readonly startsHosts: boolean
  /** Arguments for Node; the stage writes its report to `reportPath`. */
  readonly args: (reportPath: string) => readonly string[]
  readonly env: (reportPath: string) => Readonly<Record<string, string>>
  readonly readReport: (json: string) => StageReport
}

const CONFIG = resolve(import.meta.dirname, '../config')

/** The stages of `pnpm test`, in their order: the quick ones first. */
export const STAGES: readonly Stage[] = [
  vitestStage({
    name: 'unit',
    title: 'functions and modules, in Node',
    needsBrowser: false,
    startsHosts: false,
    config: 'vitest.unit.ts',
  }),
  vitestStage({
    name: 'component',
    title: 'components, in Chromium',
    needsBrowser: true,
    startsHosts: false,
    config: 'vitest.component.ts',
  }),
  vitestStage({
    name: 'package',
    title: 'packages and commands as users get them',
    needsBrowser: true,
    startsHosts: true,
    config: 'vitest.integration.ts',
  }),
  {
    name: 'e2e',
    title: 'Bistro in Chromium',
    needsBrowser: true,
    startsHosts: false,
    args: () => [toolPath('playwright'), 'test', '--config', `${CONFIG}/playwright.ts`, '--reporter', 'list,json'],
    env: (reportPath) => ({
      PLAYWRIGHT_JSON_OUTPUT_NAME: reportPath,
      // Playwright gives its workers FORCE_COLOR beside our NO_COLOR, and Node would warn of it in each of them.
      ...(isPlainOutput() && { NODE_NO_WARNINGS: '1' }),
    }),
    readReport: readPlaywrightReport,
  },
]

function vitestStage({
  config,
  ...stage
}: Pick<Stage, 'name' | 'title' | 'needsBrowser' | 'startsHosts'> & { config: string }): Stage {
  return {
    ...stage,
    args: (reportPath) => [
      toolPath('vitest'),
      'run',
      '--config',
      `${CONFIG}/${config}`,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportPath}`,
    ],
    env: () => ({}),
    readReport: readVitestReport,
  }
}
