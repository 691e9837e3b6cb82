import { expect, test } from 'vitest'
import { fakeTerminal } from '../test/fake-terminal.ts'
import { CommandMissing } from './cli-errors.ts'
import { reportError } from './report-error.ts'

test('a known error tells code, place and remedy on stderr, without a stack', () => {
  const terminal = fakeTerminal()
  reportError(CommandMissing(['a', 'b']), false, terminal)
  expect(terminal.out()).toBe('')
  expect(terminal.err()).toBe(
    'FP_CLI_COMMAND_MISSING: No command is given.\n  at: command\n  do: Give one of: a, b. `firstpaint --help` tells what each does.\n',
  )
})

test('a fault of ours asks for a report; the stack and its causes show with DEBUG=firstpaint only', () => {
  const fault = new Error('boom', { cause: new Error('the spark') })
  const quiet = fakeTerminal()
  reportError(fault, false, quiet)
  expect(quiet.err()).toMatch(/^FP_UNEXPECTED: boom\n.*Please report it/)
  expect(quiet.err()).not.toContain('    at ')

  const loud = fakeTerminal({ env: { DEBUG: 'vite:*,firstpaint' } })
  reportError(fault, false, loud)
  expect(loud.err()).toContain('    at ')
  expect(loud.err()).toContain('Caused by: Error: the spark')
})

test('under --json the document is on stdout, and what is unknown is null', () => {
  const terminal = fakeTerminal()
  reportError('a thrown text', true, terminal)
  expect(terminal.err()).toBe('')
  expect(JSON.parse(terminal.out())).toEqual({
    error: {
      code: 'FP_UNEXPECTED',
      message: 'a thrown text',
      place: null,
      value: null,
      hint: expect.stringContaining('Please report it'),
    },
  })
})
