import { relative, resolve } from 'node:path'
import { summarizeDelivery } from '@firstpaint/core/delivery'
import { formatError, isFirstpaintError } from '@firstpaint/core/errors'
import { deliver, type DeliveryChoices } from '@firstpaint/delivery'
import { OptionInvalid } from '../cli-errors.ts'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { createProgress } from '../output/progress.ts'
import type { DeliverSettings } from './deliver-settings.ts'
import { renderDelivery } from './render-delivery.ts'

/** `firstpaint deliver`: makes a built site ready to be served. */
export async function deliverSite(settings: DeliverSettings, context: CommandContext): Promise<CommandOutcome> {
  const { cwd, env, stderr, now } = context
  const { dist, dir, base, store, keep, fallback, stale, dictionaries, limit } = settings
  const csp = policyOf(settings.csp)
  const progress = createProgress('Encoding', context)
  const warnings: Error[] = []
  const delivery = await deliver(resolve(cwd, dist), {
    dir: resolve(cwd, dir),
    dictionaries,
    env,
    now,
    ...(base !== undefined && { base }),
    ...(store !== undefined && { store: /^[a-z\d+.-]+:/i.test(store) ? store : resolve(cwd, store) }),
    ...(keep !== undefined && { keep }),
    ...(fallback !== undefined && { fallback: fallback === 'none' ? false : fallback }),
    ...(csp !== undefined && { csp }),
    ...(stale !== undefined && { staleWhileRevalidate: stale }),
    onProgress: ({ done, total, path }) => progress.update(done, total, path),
    onWarning: (warning) => void warnings.push(warning),
  }).finally(() => progress.end())
  for (const warning of warnings) {
    stderr.write(`${isFirstpaintError(warning) ? formatError(warning) : warning.message}\n`)
  }
  const { file, ...result } = delivery
  const summary = summarizeDelivery(delivery.manifest)
  return {
    exitCode: exitCodes.fine,
    document: { ok: true, file, summary, ...result },
    render: (style) => renderDelivery({ name: dist, file: relative(cwd, file), delivery, summary, limit }, style),
  }
}

function policyOf(text: string | undefined): DeliveryChoices['csp'] | undefined {
  if (text === 'none') return false
  if (text === undefined || text === 'safe' || text === 'strict' || text === 'report-only') return text
  throw OptionInvalid('--csp', text, 'safe, strict, report-only or none')
}
