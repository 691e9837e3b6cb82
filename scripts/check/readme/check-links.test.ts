import { expect, test } from 'vitest'
import { plantTree } from '../plant-tree.ts'
import { checkLinks } from './check-links.ts'
import { readMarkdown } from './read-markdown.ts'

test('links and anchors that lead nowhere are named with their line', () => {
  const text = [
    '# Fast `images`, slowly',
    'See [the plan](docs/plan.md#why-so), [here](#fast-images-slowly), [again](#again-1), [site](https://x.invalid/gone).',
    '## Again',
    '## Again',
    '[a](docs/gone.md) ![b](picture.png)',
    '[c](docs/plan.md#why-not)',
    '',
    '<img src="logo.svg" id="logo"> [d](#logo) [e](#nothing)',
    '',
    '[ref]: ./docs',
    '[other]: ../outside.md',
  ].join('\n')
  using tree = plantTree({ 'README.md': text, 'docs/plan.md': '# Why so?\n', 'logo.svg': '<svg/>' })
  const found = checkLinks({ file: 'README.md', facts: readMarkdown(text) }, tree.root)
  expect(found.map(({ line, problem }) => `${line}: ${problem}`)).toEqual([
    '5: "docs/gone.md" leads to no file.',
    '5: "picture.png" leads to no file.',
    '6: "docs/plan.md#why-not" points at no heading of docs/plan.md.',
    '8: "#nothing" points at no heading of README.md.',
    '11: "../outside.md" leads to no file.',
  ])
})
