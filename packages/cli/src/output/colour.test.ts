import { expect, test } from 'vitest'
import { wantsColour } from './colour.ts'
import { styleOf } from './style.ts'

const terminal = { write: () => true, isTTY: true, columns: 200 }
const pipe = { write: () => true }

test.each([
  ['a terminal', terminal, {}, true],
  ['a pipe', pipe, {}, false],
  ['CI without a terminal', pipe, { CI: 'true' }, false],
  ['a dumb terminal', terminal, { TERM: 'dumb' }, false],
  ['NO_COLOR', terminal, { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR', terminal, { NO_COLOR: '' }, true],
  ['FORCE_COLOR', pipe, { FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, false],
  ['NO_COLOR against FORCE_COLOR', terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
])('%s', (_name, stream, env, expected) => {
  expect(wantsColour(stream, env)).toBe(expected)
  expect(styleOf(stream, env).colours.red('x') !== 'x').toBe(expected)
})

test('the width stays between 60 and 120, and COLUMNS tells it to a pipe', () => {
  expect(styleOf(terminal, {}).columns).toBe(120)
  expect(styleOf({ ...terminal, columns: 20 }, {}).columns).toBe(60)
  expect(styleOf(pipe, {}).columns).toBe(100)
  expect(styleOf(pipe, { COLUMNS: '80' }).columns).toBe(80)
})
