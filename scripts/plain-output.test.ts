import { expect, test } from 'vitest'
import { isPlainOutput } from './plain-output.ts'

test.for<[NodeJS.ProcessEnv, boolean, boolean]>([
  [{}, true, false],
  [{}, false, true],
  [{ NO_COLOR: '1' }, true, true],
  [{ NO_COLOR: '' }, true, false],
  [{ CI: 'true' }, true, true],
])('with %o at a terminal (%s) output is plain: %s', ([env, isTTY, plain]) => {
  expect(isPlainOutput({ env, isTTY })).toBe(plain)
})
