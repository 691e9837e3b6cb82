import { expect, test } from 'vitest'
import { ignoreFolder } from './ignore-folder.ts'

test.each([
  ['', '.firstpaint/\n'],
  ['dist\n', 'dist\n.firstpaint/\n'],
  ['dist', 'dist\n.firstpaint/\n'],
  ['dist\r\n', 'dist\r\n.firstpaint/\r\n'],
  ['# .firstpaint\n!.firstpaint/x\n', '# .firstpaint\n!.firstpaint/x\n.firstpaint/\n'],
])('%j becomes %j', (before, after) => {
  expect(ignoreFolder(before, '.firstpaint/')).toBe(after)
})

test.each(['.firstpaint', '.firstpaint/', '/.firstpaint/', '**/.firstpaint', 'a\r\n.firstpaint/\r\nb'])(
  '%j ignores it already',
  (text) => {
    expect(ignoreFolder(text, '.firstpaint/')).toBeUndefined()
  },
)
