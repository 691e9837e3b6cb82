import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { type RunningServer, type ServeOptions, startServer } from '@firstpaint/delivery/server'
import { OptionInvalid, OptionsConflict } from '../cli-errors.ts'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { reportError } from '../report-error.ts'
import { untilStopped } from './until-stopped.ts'

export interface ServeSettings {
  /** Folder of the built site, relative to the working directory. */
  readonly dist: string
  readonly port: number | undefined
  readonly host: string | undefined
  /** File, relative to the working directory. */
  readonly manifest: string | undefined
  readonly tls: boolean
  readonly cert: string | undefined
  readonly key: string | undefined
  readonly log: string
  /** Bytes. */
  readonly memory: number | undefined
  readonly compress: boolean
}

/** `firstpaint serve`: serves until SIGTERM or SIGINT, then lets the requests under way finish. SIGHUP reads the site again. */
export async function serve(settings: ServeSettings, context: CommandContext): Promise<CommandOutcome> {
  const { dist, port, host, manifest, log, memory, compress } = settings
  if (log !== 'off' && log !== 'line' && log !== 'json') throw OptionInvalid('--log', log, 'off, line or json')
  let requests = 0
  const out = context.json ? context.stderr : context.stdout
  const server = await startServer({
    dist: resolve(context.cwd, dist),
    compress,
    tls: tlsOf(settings, context.cwd),
    ...(manifest !== undefined && { manifest: resolve(context.cwd, manifest) }),
    ...(port !== undefined && { port }),
    ...(host !== undefined && { host }),
    ...(memory !== undefined && { memory }),
    ...(log !== 'off' && {
      log: {
        format: log,
        write(text: string) {
          requests += 1
          out.write(text)
        },
      },
    }),
    onError: (error) => reportError(error, false, context),
  })
  context.say(describeServer(server, relative(context.cwd, resolve(context.cwd, dist)) || '.'))
  await untilStopped({
    stop: () => server.close(),
    reload: async () => {
      await server.reload().then(
        () => context.say(`Read again: ${server.manifest.files.length} files.`),
        // The old site is still whole; it stays until a build is.
        (error: unknown) => reportError(error, false, context),
      )
    },
  })
  const { origin, manifest: served } = server
  return {
    exitCode: exitCodes.fine,
    document: {
      origin,
      release: served.release,
      files: served.files.length,
      ...(log !== 'off' && { requests }),
    },
    render: () => 'Stopped.\n',
  }
}

function describeServer({ origin, manifest }: RunningServer, dist: string): string {
  const { files, base, kept } = manifest
  const encoded = files.filter(({ variants }) => variants.length > 0).length
  const deltas = files.reduce((sum, file) => sum + file.deltas.length, 0)
  const facts = [`${files.length} files`, `${encoded} precompressed`]
  if (deltas > 0) facts.push(`${deltas} deltas`)
  if (kept.length > 0) facts.push(`files of ${kept.length} earlier releases`)
  return `Serving ${dist} at ${origin}${base} (${facts.join(', ')})`
}

function tlsOf({ tls, cert, key }: ServeSettings, cwd: string): NonNullable<ServeOptions['tls']> {
  if (cert === undefined && key === undefined) return tls
  if (cert === undefined) throw OptionsConflict('--key', 'no --cert', 'a key serves nobody without its certificate')
  if (key === undefined) throw OptionsConflict('--cert', 'no --key', 'a certificate needs its private key')
  return { cert: read('--cert', cert, cwd), key: read('--key', key, cwd) }
}

function read(option: string, file: string, cwd: string): Buffer {
  try {
    return readFileSync(resolve(cwd, file))
  } catch (error) {
    throw OptionInvalid.because(error, option, file, 'a file that can be read')
  }
}
