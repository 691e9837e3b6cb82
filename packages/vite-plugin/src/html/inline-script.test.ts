import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { inlineScript, toExpression } from './inline-script.ts'

interface Page {
  said: string[]
  readonly place: { readonly name: string }
}

interface Known {
  readonly word: string
  readonly loud: boolean
}

function greet(page: Page, known: Known): void {
  if (known.loud) page.said.push(`${known.word.toUpperCase()}!`)
  else page.said.push(`${known.word}, ${page.place.name}`)
}

function said(known: Known): { readonly script: string; readonly said: readonly string[] } {
  const script = inlineScript({
    run: greet,
    known: { word: toExpression(known.word), loud: toExpression(known.loud) },
  })
  const page: Page = { said: [], place: { name: 'Bistro' } }
  runInNewContext(script, page)
  return { script, said: page.said }
}

test('does what the function does, on the globals of its page', () => {
  expect(said({ word: 'Hi', loud: false }).said).toEqual(['Hi, Bistro'])
  expect(said({ word: 'Hi', loud: true }).said).toEqual(['HI!'])
})

test('leaves out what is known not to apply, and names nothing that ends the script', () => {
  expect(said({ word: 'Hi', loud: false }).script).not.toContain('toUpperCase')
  expect(said({ word: 'Hi', loud: true }).script).not.toContain('place')
  const { script, said: words } = said({ word: '</script>', loud: false })
  expect(script).not.toContain('</script')
  expect(words).toEqual(['</script>, Bistro'])
})

test('leaves nothing behind in the page, and refuses a function of another shape', () => {
  const page: Record<string, unknown> = { said: [], place: { name: '' } }
  runInNewContext(said({ word: 'Hi', loud: false }).script, page)
  expect(Object.keys(page)).toEqual(['said', 'place'])
  const other = (window: Page): number => window.said.push('')
  expect(() => inlineScript({ run: other, known: {} })).toThrow(/An inline script begins with/)
})
