import { expect, test } from 'vitest'
import { checkSyntax } from './check-syntax.ts'
import { readMarkdown } from './read-markdown.ts'

test('blocks that do not parse are named with the line inside the block', () => {
  const text = [
    '```ts',
    'const fine: number = 1',
    '```',
    '```tsx',
    'const a = 1',
    'const = <p>hello</p>',
    '```',
    '```json',
    '{ "a": 1, }',
    '```',
    '```sh',
    'anything ((',
    '```',
  ].join('\n')
  const found = checkSyntax({ file: 'README.md', facts: readMarkdown(text) })
  expect(found.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['6 code-block', '9 code-block'])
})
