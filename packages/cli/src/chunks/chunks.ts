import { type StrategyName, strategyNames } from '@firstpaint/core/chunks'
import { OptionInvalid, OptionsConflict } from '../cli-errors.ts'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { compareAll } from './compare-all.ts'
import { loadAppChunks } from './load-app-chunks.ts'
import { renderNotes } from './render-notes.ts'
import { replan } from './replan.ts'
import { showPlan } from './show-plan.ts'
import { showStrategy } from './show-strategy.ts'
import { tryChanges } from './try-changes.ts'

export interface ChunksSettings {
  /** Folder of the app, relative to the working directory. */
  readonly app: string
  readonly dir: string | undefined
  /** Rows per list. */
  readonly limit: number
  readonly replan: boolean
  readonly whatIf: string | undefined
  readonly strategy: string | undefined
  readonly compare: boolean
}

/** `firstpaint chunks`: the plan that is in use, another one, or what changes of the app would do to it. */
export async function chunks(settings: ChunksSettings, context: CommandContext): Promise<CommandOutcome> {
  const strategy = checkStrategy(settings.strategy)
  const modes = [
    ['--replan', settings.replan],
    ['--what-if', settings.whatIf !== undefined],
    ['--strategy', strategy !== undefined],
    ['--compare', settings.compare],
  ] as const
  const [first, second] = modes.filter(([, given]) => given).map(([option]) => option)
  if (first !== undefined && second !== undefined) throw OptionsConflict(first, second, 'each asks for another answer')

  const app = await loadAppChunks({ ...settings, fresh: settings.replan }, context)
  const outcome = settings.replan
    ? await replan(app)
    : settings.whatIf !== undefined
      ? tryChanges(app, settings.whatIf, settings.limit)
      : strategy !== undefined
        ? showStrategy(app, strategy)
        : settings.compare
          ? compareAll(app)
          : showPlan(app, settings.limit)
  const { source, notes } = app
  return {
    exitCode: outcome.exitCode,
    document: { source, notes, ...outcome.document },
    render: (style) => renderNotes(notes, style) + outcome.render(style),
  }
}

function checkStrategy(name: string | undefined): StrategyName | undefined {
  const found = strategyNames.find((each) => each === name)
  if (name !== undefined && found === undefined)
    throw OptionInvalid('--strategy', name, `one of ${strategyNames.join(', ')}`)
  return found
}
