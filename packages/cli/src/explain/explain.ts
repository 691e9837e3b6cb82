import { explainChunk, explainModule, explainRoute } from '@firstpaint/core/chunks'
import { loadAppChunks } from '../chunks/load-app-chunks.ts'
import { renderNotes } from '../chunks/render-notes.ts'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Style } from '../output/style.ts'
import { findSubject } from './find-subject.ts'
import { overviewOf } from './overview.ts'
import { renderChunk } from './render-chunk.ts'
import { renderModule } from './render-module.ts'
import { renderOverview } from './render-overview.ts'
import { renderRoute } from './render-route.ts'

export interface ExplainSettings {
  /** A module, chunk or route; undefined for the whole app. */
  readonly subject: string | undefined
  readonly app: string
  readonly dir: string | undefined
  /** Rows per list. */
  readonly limit: number
}

/** `firstpaint explain`: finds out what is asked about, and lays out why it is as it is. */
export async function explain(settings: ExplainSettings, context: CommandContext): Promise<CommandOutcome> {
  const { subject: word, limit } = settings
  const chunks = await loadAppChunks({ ...settings, fresh: false }, context)
  const { facts, plan, options, source, notes } = chunks
  const about = { source, notes }
  const outcome = (document: object, render: (style: Style) => string): CommandOutcome => ({
    exitCode: exitCodes.fine,
    document: { ...about, ...document },
    render: (style) => renderNotes(notes, style) + render(style),
  })
  if (word === undefined) {
    const overview = await overviewOf(chunks)
    return outcome({ overview }, (style) => renderOverview(overview, limit, style))
  }
  const { kind, name } = findSubject(word, facts, plan)
  if (kind === 'module') {
    const module = explainModule({ ...options, facts, plan, module: name })
    return outcome({ module }, (style) => renderModule(module, limit, style))
  }
  if (kind === 'chunk') {
    const chunk = explainChunk({ ...options, facts, plan, chunk: name })
    return outcome({ chunk }, (style) => renderChunk(chunk, limit, style))
  }
  const route = explainRoute({ facts, plan, route: name, most: limit })
  return outcome({ route }, (style) => renderRoute(route, limit, style))
}
