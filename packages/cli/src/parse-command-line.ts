import { cac, type CAC } from 'cac'
import {
  ArgumentMissing,
  ArgumentsTooMany,
  CommandMissing,
  CommandUnknown,
  OptionInvalid,
  OptionRepeated,
  OptionUnknown,
  OptionValueMissing,
} from './cli-errors.ts'
import type { CommandDefinition } from './command.ts'
import { OptionValues } from './option-values.ts'

export interface ParsedCommandLine {
  readonly command: CommandDefinition
  readonly argument: string | undefined
  /** The arguments after the first. */
  readonly others: readonly string[]
  readonly options: OptionValues
}

/** Teaches cac our commands, for parsing and for the help. `--help` and `--version` are seen by cac itself. */
export function createParser(commands: readonly CommandDefinition[], version: string): CAC {
  const parser = cac('firstpaint')
  for (const { name, argument, description, options, examples } of commands) {
    const command = parser.command(`${name} ${argument}`, description).usage(`${name} ${argument} [options]`)
    for (const option of options) command.option(option.flags, option.description)
    for (const example of examples) command.example(`  $ ${example}`)
  }
  return parser.version(version)
}

/**
 * What the words of a command line ask for.
 *
 * @param words without the executable and the script
 * @returns undefined when the parser has answered `--help` or `--version` already
 * @throws FP_CLI_… errors that name the option or argument, its value and what is allowed
 */
export function parseCommandLine(
  words: readonly string[],
  commands: readonly CommandDefinition[],
  parser: CAC,
): ParsedCommandLine | undefined {
  const { args, options } = parser.parse(['node', 'firstpaint', ...words], { run: false })
  if (options['help'] === true || (options['version'] === true && args.length === 0)) return undefined

  const names = commands.map((command) => command.name)
  const command = commands.find(({ name }) => name === parser.matchedCommandName)
  if (command === undefined) throw args[0] === undefined ? CommandMissing(names) : CommandUnknown(args[0], names)

  checkSwitches(command, words)
  checkOptions(command, options)
  const usage = `firstpaint ${command.name} ${command.argument}`
  const takes = command.argument.split(' ')
  if (args.length > takes.length) throw ArgumentsTooMany(args.slice(takes.length).map(String), usage)
  const missing = takes.slice(args.length).find((one) => one.startsWith('<'))
  if (missing !== undefined) throw ArgumentMissing(missing, usage)
  return {
    command,
    argument: args[0] === undefined ? undefined : String(args[0]),
    others: args.slice(1).map(String),
    options: new OptionValues({ ...options, ...textsOf(command, words) }),
  }
}

/** The parser would read the value of `--yes=no` as an argument, and the switch as given. */
function checkSwitches(command: CommandDefinition, words: readonly string[]): void {
  const switches = command.options.filter(({ flags }) => !flags.includes('<')).map(({ flags }) => keyOf(flags))
  for (const word of words) {
    const [, option, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? []
    if (option && switches.includes(keyOf(option))) throw OptionInvalid(option, value, 'a switch without a value')
  }
}

function checkOptions(command: CommandDefinition, given: Readonly<Record<string, unknown>>): void {
  const known = new Map(command.options.map(({ flags }) => [flags.split(' ')[0]!, flags]))
  // What lacks a value is told first: in `--limit -5` the 5 would else be taken for an unknown option.
  for (const [option, flags] of known) {
    const value = given[keyOf(option)]
    if (flags.includes('<') && typeof value === 'boolean') throw OptionValueMissing(option, flags)
    if (Array.isArray(value)) throw OptionRepeated(option, value)
  }
  const keys = new Set([...known.keys()].map(keyOf))
  for (const [key, value] of Object.entries(given)) {
    if (key === '--' || keys.has(key)) continue
    const option = value === false ? `--no-${kebabCase(key)}` : `${key.length > 1 ? '--' : '-'}${kebabCase(key)}`
    throw OptionUnknown(option, value, command.name, [...known.keys()])
  }
}

/** What was written for each option that takes a value: the parser makes numbers of `1.10`, `0x10` and `''`. */
function textsOf(command: CommandDefinition, words: readonly string[]): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const { flags } of command.options) {
    const option = flags.split(' ')[0]!
    const index = flags.includes('<') ? words.findIndex((word) => word === option || word.startsWith(`${option}=`)) : -1
    if (index < 0) continue
    const word = words[index]!
    texts[keyOf(option)] = word === option ? (words[index + 1] ?? '') : word.slice(option.length + 1)
  }
  return texts
}

/** The name under which the parser keeps `--no-brotli` or `--max-js`. */
function keyOf(option: string): string {
  return option.replace(/^--(no-)?/, '').replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase())
}

function kebabCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
