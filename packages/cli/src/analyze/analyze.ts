import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { analyzeDist } from '@firstpaint/vite/analyze'
import { OptionInvalid, OptionsConflict } from '../cli-errors.ts'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { createProgress } from '../output/progress.ts'
import { checkLimits } from './check-limits.ts'
import { renderReport } from './render-report.ts'

export interface AnalyzeSettings {
  /** Folder of the built site, relative to the working directory. */
  readonly dist: string
  readonly maps: string | undefined
  readonly brotli: boolean
  /** Rows per list. */
  readonly limit: number
  /** Brotli bytes of JavaScript that a first visit to one route may need. */
  readonly maxJs: number | undefined
  /** Brotli bytes that a first visit to one route may download. */
  readonly maxTotal: number | undefined
}

/** `firstpaint analyze`: measures a built site, holds it against the limits given, and lays the report out. */
export async function analyze(settings: AnalyzeSettings, context: CommandContext): Promise<CommandOutcome> {
  const { dist, maps, brotli, limit, maxJs, maxTotal } = settings
  const limited = maxJs !== undefined ? '--max-js' : maxTotal !== undefined ? '--max-total' : undefined
  if (!brotli && limited !== undefined) throw OptionsConflict(limited, '--no-brotli', 'limits are in brotli bytes')

  // A wrong folder would else look like a site without maps.
  const isFolder = maps === undefined || statSync(resolve(context.cwd, maps), { throwIfNoEntry: false })?.isDirectory()
  if (!isFolder) throw OptionInvalid('--maps', maps, 'an existing folder')

  const progress = createProgress('measuring', context)
  const cacheDir = cacheDirOf(context.cwd)
  const report = await analyzeDist({
    dist: resolve(context.cwd, dist),
    brotli,
    ...(maps !== undefined && { maps: resolve(context.cwd, maps) }),
    ...(cacheDir !== undefined && { cacheDir }),
    onProgress: (done, total, file) => progress.update(done, total, file),
  }).finally(() => progress.end())

  const limits = checkLimits(report, { maxJs, maxTotal })
  return {
    exitCode: limits.every((verdict) => verdict.ok) ? exitCodes.fine : exitCodes.problems,
    document: { ...report, limits },
    render: (style) => renderReport({ name: dist, report, limits, limit }, style),
  }
}

/** Compressed sizes are kept where tools of a project keep such things; outside a project nothing is left behind. */
function cacheDirOf(cwd: string): string | undefined {
  return existsSync(join(cwd, 'node_modules')) ? join(cwd, 'node_modules/.cache/firstpaint') : undefined
}
