import { readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { type HostConfig, type HostName, hostNames, type HostOptions, toHostConfig } from '@firstpaint/core/delivery'
import { loadManifest } from '@firstpaint/delivery/server'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { writeAtomic } from '../images/write-atomic.ts'
import { HostUnknown, OutKind, OutNeeded } from './host-errors.ts'
import type { PlacedFile } from './placed-file.ts'
import { renderHost } from './render-host.ts'
import type { WorkerConfigOptions } from './worker-config.ts'

export interface HostSettings {
  readonly host: string
  /** File, relative to the working directory. */
  readonly manifest: string
  /** File or folder, relative to the working directory. */
  readonly out: string | undefined
  readonly check: boolean
  readonly given: { readonly [Name in keyof HostOptions]: HostOptions[Name] | undefined }
}

/** `firstpaint host`: writes, prints or checks the configuration of one host. */
export async function host(settings: HostSettings, context: CommandContext): Promise<CommandOutcome> {
  const { out, check, given } = settings
  if (!isHost(settings.host)) throw HostUnknown(settings.host, hostNames)
  if (check && out === undefined) throw OutNeeded()
  const manifest = await loadManifest(resolve(context.cwd, settings.manifest))
  const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as HostOptions
  const config =
    settings.host === 'cloudflare-worker'
      ? await loadWorkerConfig({ manifest, options, cwd: context.cwd, out })
      : toHostConfig(settings.host, manifest, options)
  const placed = out === undefined ? undefined : place(config, out, context.cwd)
  if (placed !== undefined && !check)
    for (const { file, text } of placed.filter(({ current }) => !current)) writeAtomic(resolve(context.cwd, file), text)
  const stale = check && placed!.some(({ current }) => !current)
  return {
    exitCode: stale ? exitCodes.problems : exitCodes.fine,
    document: {
      ok: !stale,
      host: config.host,
      release: manifest.release,
      limits: config.limits,
      files: placed?.map(({ file, current }) => ({ path: file, current })) ?? config.files,
    },
    render: () => renderHost(config, { placed, check }),
  }
}

/** It brings a bundler along, which no other host needs. */
async function loadWorkerConfig(options: WorkerConfigOptions): Promise<HostConfig> {
  const { workerConfig } = await import('./worker-config.ts')
  return workerConfig(options)
}

function isHost(name: string): name is HostName {
  return (hostNames as readonly string[]).includes(name)
}

/** A file goes where --out says, or by its own name into the folder that is there. */
function place({ host: name, files }: HostConfig, out: string, cwd: string): PlacedFile[] {
  const path = resolve(cwd, out)
  const stats = statSync(path, { throwIfNoEntry: false })
  const isFolder = stats?.isDirectory() ?? (files.length > 1 || /[/\\]$/.test(out))
  if (!isFolder && files.length > 1)
    throw OutKind(out, name, `a folder for ${files.map((file) => file.path).join(', ')}`)
  return files.map(({ path: own, text }) => {
    const target = isFolder ? join(path, own) : path
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) throw OutKind(out, name, `no folder at ${own}`)
    return { file: relative(cwd, target), text, current: textAt(target) === text }
  })
}

function textAt(file: string): string | undefined {
  return statSync(file, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(file, 'utf8')
}
