import fc from 'fast-check'
import { expect, test } from 'vitest'
import { styleClaims } from './style-claims.ts'

const clash = (one: string, other: string): boolean => {
  const claims = new Set(styleClaims(one).map(({ about }) => about))
  return styleClaims(other).some(({ about }) => claims.has(about))
}

test.each([
  ['.a { color: red }', '.a { color: blue }'],
  ['.a { margin: 0 }', '@media (min-width: 1px) { .b .a { top: 0 } .a { margin-top: 1px } }'],
  ['.a, .b { color: red }', '.c.b { left: 0 } .b { color: blue }'],
  ['body { margin: 0 }', 'html, body { margin: 1px }'],
  [':root { --x: 1 }', '/* { */ :root { --x: 2 }'],
  ['* { box-sizing: border-box }', '* { box-sizing: content-box }'],
  ['.a { & .b { color: red } }', '.a { & .b { color: blue } }'],
  ['.a { p { color: red } }', '.a p { color: blue }'],
  ['.a:hover { color: red }', '.a:focus { color: blue }'],
  ['.md\\:p-1 { padding: 0 }', '.md\\:p-1 { padding-left: 1px }'],
  ['@keyframes turn { to { rotate: 1turn } }', '@keyframes turn { to { rotate: 2turn } }'],
  ['@layer base, page;', '@layer page { .a { color: red } }'],
  ['input[type="text"] { color: red }', 'input[type="text"] { color: blue }'],
])('%s and %s change the page when they change places', (one, other) => {
  expect(clash(one, other)).toBe(true)
})

test.each([
  ['.a { color: red }', '.b { color: red }'],
  ['.a { color: red }', '.a { margin: 0 }'],
  ['.a { color: red }', '.a.b { color: blue }'],
  ['.a p { color: red }', '.b p { color: blue }'],
  ['.a { & p { color: red } }', '.b { & p { color: blue } p { margin: 0 } }'],
  ['.a .title { color: red }', '.b .title { color: blue }'],
  ['button { color: red }', '.button { color: blue }'],
  ['@font-face { font-family: A }', '@font-face { font-family: B }'],
  [':root { --x: 1 }', ':root { --y: 1 }'],
  ['', '.a { color: red }'],
])('%s and %s do not', (one, other) => {
  expect(clash(one, other)).toBe(false)
})

test('tells what is decided word for word from what is decided in part', () => {
  const exactly = (css: string): string[] => styleClaims(css).map((claim) => claim.exactly)
  expect(exactly('.a { color: red }')).toEqual(exactly('.a{color:blue}'))
  expect(exactly('.a { margin: 0 }')).not.toEqual(exactly('.a { margin-top: 0 }'))
  expect(exactly('.a { color: red }')).not.toEqual(exactly('.a { color: blue !important }'))
  expect(exactly('.a { color: red }')).not.toEqual(exactly('@media print { .a { color: red } }'))
  expect(exactly('.a:hover { color: red }')).not.toEqual(exactly('.a:focus { color: red }'))
})

test('any text is read to its end, each claim told once', () => {
  const text = fc.string({
    unit: fc.constantFrom('{', '}', ';', ':', '"', '\\', '/*', '*/', '@media', '.a', ',', '(', ' '),
  })
  fc.assert(
    fc.property(text, (css) => {
      const claims = styleClaims(css).map(({ about, exactly }) => `${about}\n${exactly}`)
      expect(new Set(claims).size).toBe(claims.length)
    }),
  )
})
