import type { CommandContext } from './command.ts'
import { commands } from './commands.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { renderJson } from './output/json.ts'
import { ownStdout } from './output/own-stdout.ts'
import { styleOf } from './output/style.ts'
import { ownVersion } from './own-version.ts'
import { createParser, parseCommandLine } from './parse-command-line.ts'
import { renderHelp } from './render-help.ts'
import { reportError } from './report-error.ts'
import type { Terminal } from './terminal.ts'

/**
 * Runs one command line to its end and prints what came of it.
 *
 * @param words the command line without the executable and the script
 * @returns the exit code; nothing is thrown
 */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  // Read before parsing, because a mistake in the other words must come out as a document too.
  const json = words.includes('--json')
  try {
    const parser = createParser(commands, ownVersion())
    const { colours } = styleOf(terminal.stdout, terminal.env)
    parser.help((sections) => renderHelp(sections, parser.matchedCommand === undefined, colours))
    const parsed = parseCommandLine(words, commands, parser)
    if (parsed === undefined) return exitCodes.fine

    const run = (): ReturnType<typeof parsed.command.run> =>
      parsed.command.run(parsed.argument, parsed.options, contextOf(terminal, { json, others: parsed.others }))
    const outcome = json ? await ownStdout(run) : await run()
    const text = json ? renderJson(outcome.document) : outcome.render(styleOf(terminal.stdout, terminal.env))
    terminal.stdout.write(text)
    return outcome.exitCode
  } catch (thrown) {
    reportError(thrown, json, terminal)
    return exitCodes.undecided
  }
}

function contextOf(terminal: Terminal, { json, others }: Pick<CommandContext, 'json' | 'others'>): CommandContext {
  const messages = json ? terminal.stderr : terminal.stdout
  return {
    ...terminal,
    json,
    others,
    style: styleOf(messages, terminal.env),
    say: (text) => void messages.write(`${text}\n`),
  }
}
