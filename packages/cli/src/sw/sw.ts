import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  checkServiceWorkerOptions,
  makeServiceWorker,
  type ServiceWorkerOptions,
} from '@firstpaint/vite/service-worker'
import { OptionInvalid } from '../cli-errors.ts'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { renderServiceWorker } from './render-service-worker.ts'
import { ConfigUnreadable } from './sw-errors.ts'

/** The options of `firstpaint sw`, as they were written; paths are relative to the working directory. */
export interface SwSettings {
  readonly site: string
  readonly explain: boolean
  readonly config: string | undefined
  /** Bytes. */
  readonly budget: number | undefined
  /** Bytes. */
  readonly leanBudget: number | undefined
  /** `prompt` or `quiet`. */
  readonly update: string | undefined
  /** A page, `auto` or `none`. */
  readonly fallback: string | undefined
  readonly offline: string | undefined
  readonly register: boolean
  readonly kill: boolean
  readonly base: string | undefined
  readonly dir: string
  /** A file, an https URL or `none`. */
  readonly profile: string | undefined
  /** Rows per list. */
  readonly limit: number
}

/** `firstpaint sw`: gives a built site a service worker, or tells what it would hold. */
export async function sw(settings: SwSettings, context: CommandContext): Promise<CommandOutcome> {
  const { cwd, stderr } = context
  const { site, explain, dir, base, profile, limit } = settings
  if (base !== undefined && !/^\/(?:[^/?#\s]+\/)*$/.test(base)) {
    throw OptionInvalid('--base', base, 'a path with a slash at both ends')
  }
  const options = checkServiceWorkerOptions({ ...(await readConfig(settings.config, cwd)), ...flagsOf(settings) })
  const { plan, worker, warnings } = await makeServiceWorker({
    dist: resolve(cwd, site),
    dir: resolve(cwd, dir),
    root: cwd,
    options,
    dry: explain,
    ...(base !== undefined && { base }),
    ...(profile !== undefined && { profile: profile === 'none' ? false : profile }),
  })
  for (const warning of warnings) stderr.write(`${warning}\n`)
  const written = worker && { file: worker.file, bytes: worker.bytes, gzip: worker.gzip }
  return {
    exitCode: exitCodes.fine,
    document: { ok: true, plan, worker: written ?? null },
    render: (style) => renderServiceWorker({ name: site, plan, worker: written, explain, limit }, style),
  }
}

function flagsOf({ budget, leanBudget, update, fallback, offline, register, kill }: SwSettings): ServiceWorkerOptions {
  return {
    ...(budget !== undefined && { budget }),
    ...(leanBudget !== undefined && { leanBudget }),
    ...(update !== undefined && { update: update as 'prompt' | 'quiet' }),
    ...(fallback !== undefined && { fallback: fallback === 'none' ? false : fallback }),
    ...(offline !== undefined && { offline }),
    ...(register ? {} : { register }),
    ...(kill && { kill }),
  }
}

async function readConfig(file: string | undefined, cwd: string): Promise<ServiceWorkerOptions> {
  if (file === undefined) return {}
  try {
    return JSON.parse(await readFile(resolve(cwd, file), 'utf8')) as ServiceWorkerOptions
  } catch (error) {
    throw ConfigUnreadable.because(error, file, (error as Error).message)
  }
}
