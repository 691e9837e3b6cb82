import { relative } from 'node:path'
import { imageProposalsName } from '@firstpaint/core/images'
import { slotPlaces } from '@firstpaint/vite/images'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { loadConfig } from '../doctor/load-config.ts'
import { exitCodes } from '../exit-codes.ts'
import { ConfigBroken, SlotsMissing } from './images-errors.ts'
import type { ImagesSettings } from './images-settings.ts'
import { proposeWidths } from './propose-widths.ts'
import { renderWidths } from './render-widths.ts'
import { writeAtomic } from './write-atomic.ts'

/**
 * `firstpaint images widths`: for each image, where it was seen, and the widths that serve that; with `--write`, builds go
 * by them wherever the code says `widths=auto`.
 */
export async function imageWidths(
  { write, limit }: Pick<ImagesSettings, 'write' | 'limit'>,
  { cwd, now }: CommandContext,
): Promise<CommandOutcome> {
  const config = await loadConfig(cwd)
  if (config.state === 'broken') throw ConfigBroken.because(config.error, config.file, String(config.error))
  const places = slotPlaces(config.state === 'loaded' ? config.resolved : { root: cwd, plugins: [] })
  const proposals = await proposeWidths(places, now())
  if (proposals.images.length === 0) throw SlotsMissing(relative(cwd, places.record), proposals.warnings)
  if (write) {
    writeAtomic(places.proposals, `${JSON.stringify({ version: 1, images: proposals.decided }, null, 2)}\n`)
  }
  const written = write ? relative(cwd, places.proposals) || imageProposalsName : null
  return {
    exitCode: exitCodes.fine,
    document: { images: proposals.images, warnings: proposals.warnings, written },
    render: (style) => renderWidths(proposals, { style, limit, written }),
  }
}
