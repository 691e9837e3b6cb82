import { expect, test } from 'vitest'
import { renderDiff } from './diff.ts'
import { plainColours, styleOf } from './style.ts'

test('shows a change as git would', () => {
  expect(renderDiff({ path: 'a.txt', before: 'one\ntwo\n', after: 'one\n2\n' }, { colours: plainColours })).toBe(
    '--- a/a.txt\n+++ b/a.txt\n@@ -1,2 +1,2 @@\n one\n-two\n+2',
  )
})

test('a new file comes from nowhere, in green', () => {
  const style = styleOf({ write: () => true, isTTY: true }, {})
  const text = renderDiff({ path: 'a.txt', before: null, after: 'x\n' }, style)
  expect(text).toContain('/dev/null')
  expect(text).toContain('\u001B[32m+x\u001B[39m')
})
