import { describe, expect, test } from 'vitest'
import { markPage, unmarkPage } from './mark-page.ts'

const marks = { release: 'abc123', script: '/register.js' }

describe('markPage', () => {
  test.each([
    ['<!doctype html><html><head><meta charset="utf-8"><title>A</title></head><body></body></html>'],
    ['<!doctype html>\n<head>\n  <script type="importmap">{}</script>\n  <script src="/a.js"></script>\n</head>\n<p>x'],
    ['<title>No head</title><p>x'],
  ])('says the release and registers, after the import map, and can be undone: %#', (html) => {
    const marked = markPage(html, marks)
    expect(marked).toContain('<meta name="firstpaint-release" content="abc123"')
    expect(marked.indexOf('importmap')).toBeLessThan(marked.indexOf('/register.js'))
    expect(marked.indexOf('/register.js')).toBeLessThan(
      marked.indexOf('<p>x') + marked.length * Number(!html.includes('<p>')),
    )
    expect(unmarkPage(marked)).toBe(html)
    expect(markPage(marked, marks)).toBe(marked)
  })

  test('without a script only the release', () => {
    expect(markPage('<head></head>', { ...marks, script: undefined })).not.toContain('<script')
  })
})
