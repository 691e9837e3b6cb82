import type { ExitCode } from './exit-codes.ts'
import type { OptionValues } from './option-values.ts'
import type { Style } from './output/style.ts'
import type { Terminal } from './terminal.ts'

/** What a command hands back; the caller prints the one form or the other, never both. */
export interface CommandOutcome {
  readonly exitCode: ExitCode
  /** The whole result, for `--json`. */
  readonly document: object
  /** The same for a person. */
  readonly render: (style: Style) => string
}

export interface CommandContext extends Terminal {
  /** The arguments after the first, of a command that takes several. */
  readonly others: readonly string[]
  /** `--json` was given: stdout belongs to the one document. */
  readonly json: boolean
  /** The style of messages said on the way. */
  readonly style: Style
  /** Prints a message for a person at once: to stdout, or to stderr under `--json`. */
  readonly say: (text: string) => void
}

export interface CommandOption {
  /** As in the help: `--maps <dir>`, `--json`, `--no-brotli`. */
  readonly flags: string
  readonly description: string
}

/** A command as the help knows it. Its work is imported when it runs: `--help` must not pay for it. */
export interface CommandDefinition {
  readonly name: string
  /** The positional arguments: `<dist>` when it must be given, `[dir]` when it may be left out; `<base> <head>` for two. */
  readonly argument: string
  readonly description: string
  readonly options: readonly CommandOption[]
  readonly examples: readonly string[]
  readonly run: (
    argument: string | undefined,
    options: OptionValues,
    context: CommandContext,
  ) => Promise<CommandOutcome>
}
