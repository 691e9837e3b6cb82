import { openBucket, pruneSite } from '@firstpaint/delivery/deploy'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { renderSections } from '../output/sections.ts'

export interface PruneSettings {
  readonly bucket: string
  readonly keep: number
  readonly endpoint: string | undefined
  readonly region: string | undefined
  readonly unlock: boolean
  readonly dryRun: boolean
}

/** `firstpaint prune` */
export async function prune(settings: PruneSettings, { env }: CommandContext): Promise<CommandOutcome> {
  const { endpoint, region, keep, unlock, dryRun } = settings
  const bucket = await openBucket(settings.bucket, { env, ...(endpoint && { endpoint }), ...(region && { region }) })
  const { kept, removed, deletes } = await pruneSite({ bucket, keep, unlock, dryRun })
  const objects = deletes.flat()
  const lines = (items: readonly string[]): string => items.map((item) => `  ${item}`).join('\n')
  return {
    exitCode: exitCodes.fine,
    document: { bucket: settings.bucket, dryRun, kept, removed, deletes: objects },
    render: (style) =>
      renderSections(
        [
          [`Kept in ${settings.bucket}`, lines(kept)],
          [dryRun ? 'To be removed' : 'Removed', removed.length === 0 ? '  no release' : lines(removed)],
          [dryRun ? 'Objects that would go' : 'Objects', dryRun ? lines(objects) : `  ${objects.length} deleted`],
        ],
        style,
      ),
  }
}
