import { describe, expect, test } from 'vitest'
import type { CommandDefinition } from './command.ts'
import { createParser, parseCommandLine, type ParsedCommandLine } from './parse-command-line.ts'

const build: CommandDefinition = {
  name: 'build',
  argument: '<dist>',
  description: 'Builds',
  options: ['--maps <dir>', '--limit <n>', '--max-js <size>', '--no-brotli', '--json'].map((flags) => ({
    flags,
    description: flags,
  })),
  examples: [],
  run: () => Promise.reject(new Error('not run')),
}
const check: CommandDefinition = { ...build, name: 'check', argument: '[dir]', options: [] }
const commands = [build, check]

function parse(line: string): ParsedCommandLine {
  const words = line.split(' ').filter((word) => word !== '')
  return parseCommandLine(words, commands, createParser(commands, '1.0.0'))!
}

describe('parseCommandLine', () => {
  test('reads argument and options wherever they stand', () => {
    for (const line of [
      'build dist --no-brotli --limit 3 --max-js=2kB',
      'build --no-brotli --max-js 2kB --limit=3 dist',
    ]) {
      const { command, argument, options } = parse(line)
      expect(command).toBe(build)
      expect(argument).toBe('dist')
      expect(options.flag('brotli')).toBe(false)
      expect(options.flag('json')).toBe(false)
      expect(options.integer('limit', { min: 1, max: 9 })).toBe(3)
      expect(options.bytes('max-js')).toBe(2000)
      expect(options.text('maps')).toBeUndefined()
    }
  })

  test('an argument that looks like a number is still a text', () => {
    expect(parse('build 2024').argument).toBe('2024')
    expect(parse('build 007').argument).toBe('007')
    for (const text of ['7', '1.10', '0x10', '1e3', 'a=b']) {
      expect(parse(`build dist --maps ${text}`).options.text('maps')).toBe(text)
      expect(parse(`build --maps=${text} dist`).options.text('maps')).toBe(text)
    }
    expect(parse('check').argument).toBeUndefined()
  })

  test.each([
    ['', 'FP_CLI_COMMAND_MISSING', /build, check/],
    ['biuld dist', 'FP_CLI_COMMAND_UNKNOWN', /Did you mean build\? The commands are: build, check/],
    ['build', 'FP_CLI_ARGUMENT_MISSING', /firstpaint build <dist>/],
    ['build a b', 'FP_CLI_ARGUMENTS_TOO_MANY', /firstpaint build <dist>/],
    ['build a --max-jss 1kB', 'FP_CLI_OPTION_UNKNOWN', /Did you mean --max-js\?/],
    ['build a -q', 'FP_CLI_OPTION_UNKNOWN', /--maps, --limit/],
    ['build a --no-json-x', 'FP_CLI_OPTION_UNKNOWN', /Its options are/],
    ['check --limit 3', 'FP_CLI_OPTION_UNKNOWN', /Its options are/],
    ['build a --limit', 'FP_CLI_OPTION_VALUE_MISSING', /--limit <n>/],
    ['build a --limit -5', 'FP_CLI_OPTION_VALUE_MISSING', /--limit <n>/],
    ['build a --no-maps', 'FP_CLI_OPTION_VALUE_MISSING', /--maps <dir>/],
    ['build a --limit 1 --limit 2', 'FP_CLI_OPTION_REPEATED', /Keep one/],
  ])('%j is %s', (line, code, hint) => {
    expect(() => parse(line)).toThrow(expect.objectContaining({ code, hint: expect.stringMatching(hint) }))
  })

  test.each([
    ['build a --limit x', "'x'"],
    ['build a --limit 2.5', "'2.5'"],
    ['build a --limit 10', "'10'"],
    ['build a --limit 0x3', "'0x3'"],
    ['build a --limit.x 3', 'an object with x'],
  ])('%j is out of what --limit takes', (line, value) => {
    const { options } = parse(line)
    expect(() => options.integer('limit', { min: 1, max: 9 })).toThrow(
      expect.objectContaining({
        code: 'FP_CLI_OPTION_INVALID',
        value,
        message: expect.stringContaining('a whole number from 1 to 9'),
      }),
    )
  })

  test('a switch takes no value, a text is not empty', () => {
    for (const option of ['--json', '--brotli', '--no-brotli']) {
      expect(() => parse(`build a ${option}=no`)).toThrow(
        expect.objectContaining({ code: 'FP_CLI_OPTION_INVALID', place: option, value: "'no'" }),
      )
    }
    expect(() => parse('build a --maps=')).toThrow(/needs a value/)
    const words = ['build', 'a', '--maps', '']
    const parsed = parseCommandLine(words, commands, createParser(commands, '1.0.0'))!
    expect(() => parsed.options.text('maps')).toThrow(/not empty/)
  })
})
