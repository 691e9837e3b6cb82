import { rollbackSite } from '@firstpaint/delivery/deploy'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { describeDeploy } from './describe-deploy.ts'
import { renderDeploy } from './render-deploy.ts'
import type { TargetSettings } from './target-options.ts'
import { withTarget } from './with-target.ts'

export interface RollbackSettings extends TargetSettings {
  readonly release: string | undefined
}

/** `firstpaint rollback`. A purge that fails is exit code 1: the release is served all the same. */
export async function rollback(settings: RollbackSettings, context: CommandContext): Promise<CommandOutcome> {
  const { release, to } = settings
  const result = await withTarget(settings, context, (target) =>
    rollbackSite({ ...target, ...(release !== undefined && { release }) }),
  )
  const view = describeDeploy({ ...result, dropped: [], to })
  return {
    exitCode: view.purge?.error ? exitCodes.problems : exitCodes.fine,
    document: view,
    render: (style) => renderDeploy(view, style),
  }
}
