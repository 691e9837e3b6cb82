import { describe, expect, test } from 'vitest'
import { optimizeSvg } from './optimize-svg.ts'

const bytesOf = (svg: string): Uint8Array => new TextEncoder().encode(svg)
const run = (body: string, head = ''): { svg: string; removed: readonly string[] } => {
  const { bytes, removed } = optimizeSvg(
    bytesOf(
      `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">${body}<path d="M0 0h10v10z" fill="#ff0000"/></svg>`,
    ),
  )
  return { svg: new TextDecoder().decode(bytes), removed }
}

describe('optimizeSvg', () => {
  test('makes it smaller and keeps the viewBox', () => {
    const { svg, removed } = run('<!-- a comment --><metadata>who</metadata><g></g>')
    expect(svg).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="red" d="M0 0h10v10z"/></svg>',
    )
    expect(removed).toEqual([])
  })

  test.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>', '<svg:script>'],
    ['<rect width="1" height="1" onclick="alert(1)"/>', 'onclick on <rect>'],
    ['<rect width="1" height="1" onLoad="alert(1)"/>', 'onLoad on <rect>'],
    ['<a href="javascript:alert(1)"><path d="M1 1h1"/></a>', 'href on <a>'],
    ['<a xlink:href="java&#10;script:alert(1)"><path d="M1 1h1"/></a>', 'xlink:href on <a>'],
    ['<a href="#"><set attributeName="href" to="javascript:alert(1)"/><path d="M1 1h1"/></a>', '<set>'],
    ['<image href="https://tracker.example/1.png" width="1" height="1"/>', 'href on <image>'],
    ['<use xlink:href="other.svg#a"/>', 'xlink:href on <use>'],
    ['<use href="data:image/svg+xml,&lt;svg/&gt;"/>', 'href on <use>'],
    ['<rect width="1" height="1" fill="url(https://elsewhere.example/#a)"/>', 'fill on <rect>'],
    ['<style>@import "https://fonts.example/a.css"; path { fill: red }</style>', 'addresses in <style>'],
    [
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://elsewhere.example"/></foreignObject>',
      '<iframe>',
    ],
  ])('%s is taken out and named', (body, name) => {
    const { svg, removed } = run(body)
    expect(removed).toContain(name)
    expect(svg).not.toMatch(/alert|example|other\.svg|script/)
    expect(svg).toContain('h10v10z')
  })

  test('a style sheet of another place goes', () => {
    expect(run('', '<?xml-stylesheet href="https://elsewhere.example/a.css"?>').removed).toEqual(['<?xml-stylesheet?>'])
  })

  test('pictures and gradients inside the file stay', () => {
    const { svg, removed } = run(
      '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="1"/></linearGradient></defs><rect width="5" height="5" fill="url(#a)"/><image href="data:image/png;base64,AAAA" width="1" height="1"/>',
    )
    expect(removed).toEqual([])
    expect(svg).toContain('url(#a)')
    expect(svg).toContain('data:image/png')
  })

  test('symbols keep their names: other files point at them', () => {
    expect(run('<symbol id="icon-cart"><path d="M1 1h1"/></symbol>').svg).toContain('id="icon-cart"')
  })

  test('what cannot be made smaller stays as it is', () => {
    const small = bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>')
    expect(optimizeSvg(small).bytes).toBe(small)
  })

  test('styles that svgo cannot read stay', () => {
    expect(run('<style>path::after { fill: red }</style>').svg).toContain('::after')
  })

  test('broken XML is an error that names the file', () => {
    expect(() => optimizeSvg(bytesOf('<svg><path></svg>'), { file: 'a b.svg' })).toThrow(
      expect.objectContaining({ code: 'FP_IMAGES_CORRUPT', place: 'a b.svg' }),
    )
  })

  test('what the cleaning does not reach is an error, not a risk', () => {
    const hidden = '<style><![CDATA[path::after { fill: red } <script>alert(1)</script>]]></style>'
    expect(() => run(hidden)).toThrow(expect.objectContaining({ code: 'FP_IMAGES_SVG_SCRIPT' }))
    expect(run('<text y="5">onclick="…" and javascript: are words here</text>').svg).toContain('javascript:')
  })
})
