import fc from 'fast-check'
import { expect, test } from 'vitest'
import { embedJson, escapeHtml } from './escape-html.ts'

test('no text leaves its place', () => {
  expect(escapeHtml(`<b a="1" b='2'>&`)).toBe('&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;')
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']/)
    }),
  )
})

test('embedded JSON reads back, and never ends its element', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.constant('</script><!--\u2028')), (value) => {
      const text = embedJson(value)
      expect(text).not.toMatch(/[<\u2028\u2029]/)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
