import { resolve } from 'node:path'
import type { CommandContext, CommandOutcome } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { renderDiff, type FileChange } from '../output/diff.ts'
import { plainColours, type Style } from '../output/style.ts'
import { ownVersion } from '../own-version.ts'
import { detectPackageManager } from '../project/detect-package-manager.ts'
import { readPackageJson } from '../project/read-package-json.ts'
import { loadParser } from './load-parser.ts'
import { NeedsYes } from './init-errors.ts'
import { planInit } from './plan-init.ts'
import { runInstall } from './run-install.ts'
import { undoCommand } from './undo-command.ts'
import { writeChanges } from './write-changes.ts'

export interface InitSettings {
  /** Folder of the app, relative to the working directory. */
  readonly dir: string
  readonly yes: boolean
  readonly dryRun: boolean
  readonly install: boolean
}

/** What init did, as `--json` prints it. */
interface InitResult {
  readonly changed: readonly string[]
  readonly diff: string
  readonly written: boolean
  /** To be run by hand; null when it was run or when nothing is to be installed. */
  readonly installCommand: string | null
  readonly undo: string | null
}

/**
 * `firstpaint init`: adds the plugin to the config, the package to package.json and its folder to .gitignore, after the
 * changes were shown and agreed to.
 */
export async function init(settings: InitSettings, context: CommandContext): Promise<CommandOutcome> {
  const dir = resolve(context.cwd, settings.dir)
  const manifest = readPackageJson(dir, settings.dir)
  const parse = await loadParser(dir, settings.dir, manifest.content)
  const changes = planInit({ dir, manifest, parse, range: `^${ownVersion()}` })
  if (changes.length === 0) {
    return outcome(
      { changed: [], diff: '', written: false, installCommand: null, undo: null },
      () => 'This app has Firstpaint already; nothing was changed.',
    )
  }

  const manager = detectPackageManager(dir, manifest.content, context.env)
  const install = changes.some((change) => change.path === 'package.json')
  const diff = (style: Pick<Style, 'colours'>): string =>
    changes.map((change) => renderDiff(change, style)).join('\n\n')
  if (!context.json) context.say(`${diff(context.style)}\n`)

  const agreed = !settings.dryRun && (settings.yes || (await ask(context)))
  const undo = agreed ? (undoCommand(dir, changes) ?? null) : null
  if (agreed) writeChanges(dir, changes)
  const installs = agreed && install && settings.install
  if (installs) {
    context.say(`Installing with ${manager.name} (${manager.because}) …`)
    await runInstall(manager.name, { cwd: dir, json: context.json })
  }
  const result: InitResult = {
    changed: changes.map((change) => change.path),
    diff: plainDiff(changes),
    written: agreed,
    installCommand: install && !installs ? `${manager.name} install` : null,
    undo,
  }
  return outcome(result, (style) => renderResult(result, settings, style))
}

async function ask(context: CommandContext): Promise<boolean> {
  if (context.json) throw NeedsYes('--json leaves no room for a question')
  if (!context.canAsk) throw NeedsYes('this is no interactive terminal')
  const { confirm } = await import('@clack/prompts')
  // Escape and Ctrl+C hand back a symbol: no answer is a no.
  return (await confirm({ message: 'Write these changes?' })) === true
}

function renderResult(result: InitResult, { dryRun }: InitSettings, { colours }: Style): string {
  if (!result.written) return dryRun ? 'Dry run: nothing was written.' : 'Nothing was written.'
  const lines = [`${colours.green('✓')} Wrote ${result.changed.join(', ')}.`]
  if (result.installCommand) lines.push(`  Install it:  ${colours.bold(result.installCommand)}`)
  lines.push(
    `  Build:       ${colours.bold('npx vite build')}`,
    `  Look inside: ${colours.bold('npx firstpaint analyze dist')}`,
    `  Undo:        ${result.undo ?? 'take out the lines marked with + above, as git has no copy of these files'}`,
  )
  return lines.join('\n')
}

function plainDiff(changes: readonly FileChange[]): string {
  return changes.map((change) => renderDiff(change, { colours: plainColours })).join('\n')
}

function outcome(document: InitResult, render: CommandOutcome['render']): CommandOutcome {
  return { exitCode: exitCodes.fine, document, render: (style) => `${render(style)}\n` }
}
