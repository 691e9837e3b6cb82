import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { readAccess, readAlertConfig, startMetrics } from '@firstpaint/metrics-api'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { untilStopped } from '../serve/until-stopped.ts'

export interface MetricsSettings {
  /** Folder, relative to the working directory. */
  readonly dir: string
  readonly db: string | undefined
  readonly port: number
  readonly host: string
  /** File, relative to the working directory. */
  readonly access: string | undefined
  readonly sync: boolean
  readonly keepBots: boolean
  readonly proxies: number | undefined
  readonly countryHeader: string | undefined
  /** File of alert rules, relative to the working directory. */
  readonly alerts: string | undefined
  /** Folder, relative to the working directory. */
  readonly moduleMaps: string | undefined
}

const usualRules = 'firstpaint.alerts.yaml'

/** `firstpaint metrics`: takes beacons until SIGTERM or SIGINT, then brings in what is under way. */
export async function metrics(settings: MetricsSettings, context: CommandContext): Promise<CommandOutcome> {
  const { db, port, host, sync, keepBots, proxies, countryHeader } = settings
  const dir = resolve(context.cwd, settings.dir)
  const file = settings.access === undefined ? join(dir, 'access.json') : resolve(context.cwd, settings.access)
  const { keys, tokens, made } = readAccess(file)
  const rules = settings.alerts ?? (existsSync(resolve(context.cwd, usualRules)) ? usualRules : undefined)
  const alerts = rules === undefined ? undefined : await readAlertConfig(resolve(context.cwd, rules), context.env)
  const running = await startMetrics({
    dir,
    host,
    port,
    keys,
    tokens,
    sync,
    bots: keepBots ? 'keep' : 'drop',
    ...(db !== undefined && { db }),
    ...(proxies !== undefined && { proxies }),
    ...(countryHeader !== undefined && { countryHeader }),
    ...(alerts && { alerts }),
    ...(settings.moduleMaps !== undefined && { moduleMaps: resolve(context.cwd, settings.moduleMaps) }),
  })
  const { origin } = running
  const where = running.api.database === 'embedded' ? `PGlite in ${settings.dir}` : 'Postgres'
  context.say(`Taking beacons at ${origin}/v1/beacons?key=${keys[0]?.key ?? ''} (${where})`)
  context.say(`Dashboard: ${origin}/`)
  const shown = relative(context.cwd, file)
  context.say(`Keys and tokens: ${shown}${made ? ', made now; keep the tokens in it to yourself' : ''}`)
  if (alerts) {
    const channels = Object.keys(alerts.channels)
    const told = channels.length === 0 ? 'nobody is told, there are no channels' : `told: ${channels.join(', ')}`
    context.say(`Alerts: ${alerts.rules.length} rules of ${rules}, judged every minute; ${told}`)
  }
  await untilStopped({ stop: () => running.close(), reload: async () => undefined })
  return {
    exitCode: exitCodes.fine,
    document: { origin, database: running.api.database, access: shown },
    render: () => 'Stopped.\n',
  }
}
