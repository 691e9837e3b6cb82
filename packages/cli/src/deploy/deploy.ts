import { resolve } from 'node:path'
import { deploySite, readManifest } from '@firstpaint/delivery/deploy'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { describeDeploy } from './describe-deploy.ts'
import { renderDeploy } from './render-deploy.ts'
import type { TargetSettings } from './target-options.ts'
import { withTarget } from './with-target.ts'

export interface DeploySettings extends TargetSettings {
  /** Folder of the build, and the manifest; relative to the working directory. */
  readonly dist: string
  readonly manifest: string
}

/** `firstpaint deploy`. A purge that fails is exit code 1: the release is served all the same. */
export async function deploy(settings: DeploySettings, context: CommandContext): Promise<CommandOutcome> {
  const dist = resolve(context.cwd, settings.dist)
  const manifest = readManifest(resolve(context.cwd, settings.manifest), settings.manifest)
  const result = await withTarget(settings, context, (target) => deploySite({ ...target, dist, manifest }))
  const view = describeDeploy({ ...result, to: settings.to })
  return {
    exitCode: view.purge?.error ? exitCodes.problems : exitCodes.fine,
    document: view,
    render: (style) => renderDeploy(view, style),
  }
}
