import { expect, test } from 'vitest'
import { plantTree } from '../plant-tree.ts'
import { readMarkdown } from './read-markdown.ts'
import { runBlocks } from './run-blocks.ts'

const fence = (info: string, ...lines: string[]): string => ['```' + info, ...lines, '```', ''].join('\n')

test('blocks marked "run" run with the built packages and their commands, the rest does not', async () => {
  const text = [
    fence(
      'ts run',
      "import { one } from '@planted/a/one'",
      'const two: number = one + 1',
      'if (two !== 2) process.exit(1)',
    ),
    fence('sh run', 'planted > said.txt'),
    fence('sh run', 'grep -q "the command" said.txt'),
    fence('sh', 'exit 7'),
    fence('ts run', "throw new Error('too late')"),
    fence('sh run', 'false', 'true'),
    fence('py run', 'print(1)'),
  ].join('\n')
  using tree = plantTree({
    'packages/a/package.json': {
      name: '@planted/a',
      type: 'module',
      bin: { planted: './bin/planted.js' },
      exports: { './one': './dist/one.js' },
    },
    'packages/a/dist/one.js': 'export const one = 1\n',
    'packages/a/bin/planted.js': "console.log('the command')\n",
  })
  const lines: string[] = []
  const document = { file: 'README.md', facts: readMarkdown(text) }
  const found = await runBlocks(document, { root: tree.root, log: (line) => lines.push(line) })
  expect(lines).toHaveLength(5)
  expect(found.map(({ line, problem }) => `${line}: ${problem.split('\n')[0]}`)).toEqual([
    '20: The block ended with exit code 1:',
    '24: The block ended with exit code 1:',
    '29: A "py" block cannot be run.',
  ])
  expect(found[0]?.problem).toContain('Error: too late')
})
