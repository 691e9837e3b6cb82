import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addImageSets, styleImages } from './style-images.ts'

const reference = 'A'.repeat(22)
const url = `url("__VITE_ASSET__${reference}__")`
const set = 'image-set(url("a.avif") 1x)'
const added = (css: string): string | undefined =>
  /;@supports \([^{]*\)\{([^{}]*)\}/.exec(addImageSets(css, () => set))?.[1]

describe('addImageSets', () => {
  test.each<[string, string | undefined]>([
    [`background: ${url}`, `background-image:${set}`],
    [
      `background: #fff ${url} no-repeat, linear-gradient(red, blue)`,
      `background-image:${set},linear-gradient(red, blue)`,
    ],
    [`background: ${url}, red !important`, `background-image:${set},none !important`],
    [`background-image: var(--shade), ${url}`, `background-image:var(--shade), ${set}`],
    [`list-style: square ${url}`, `list-style-image:${set}`],
    [`-webkit-mask: ${url} center / cover`, `-webkit-mask-image:${set}`],
    [`content: ${url} / "A cat"`, `content:${set} / "A cat"`],
    [`background: var(--more) ${url}`, undefined],
    [`--hero: ${url}`, undefined],
    [`cursor: ${url}, auto`, undefined],
    [`background-image: image-set(${url} 1x)`, undefined],
    [`/* background: ${url} */`, undefined],
    [`content: "background: ${url.replaceAll('"', "'")}"`, undefined],
  ])('%s', (declaration, expected) => {
    expect(added(`.a { color: red; ${declaration}; margin: 0 }`)).toBe(expected)
    expect(added(`.a{${declaration}}`)).toBe(expected)
  })

  test('leaves what is not in a style rule alone', () => {
    for (const block of ['@keyframes a { from { x } }', '@font-face { x }', '@page { x }']) {
      expect(added(block.replace('x', `background: ${url}`))).toBeUndefined()
    }
    expect(added(`@media print { @layer a { .b { background: ${url} } } }`)).toBeDefined()
  })

  test('adds, and takes nothing away, whatever the text', () => {
    const part = fc.constantFrom(
      '.a',
      '{',
      '}',
      ';',
      ':',
      'background:',
      url,
      '"',
      "'",
      '(',
      ')',
      '/*',
      '*/',
      '\\',
      ' ',
      '@media x',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const css = parts.join('')
        expect(addImageSets(css, () => undefined)).toBe(css)
        const more = addImageSets(css, () => set)
        let [from, cursor] = [0, 0]
        for (const { end } of styleImages(css)) {
          expect(more.startsWith(`${css.slice(from, end)};@supports (`, cursor)).toBe(true)
          cursor = more.indexOf(css.slice(end), cursor + end - from + 1)
          from = end
        }
        expect(more.endsWith(css.slice(from))).toBe(true)
      }),
    )
  })
})
