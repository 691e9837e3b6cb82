import { expect, test } from 'vitest'
import { addToHead } from './add-to-head.ts'

const add = (html: string, nonce?: string): string => addToHead({ html, script: 'x()', nonce })

test.each([
  [
    'before what loads, after what decides how the rest is read',
    '<head>\n  <meta charset="utf-8">\n  <link rel="stylesheet" href="/a.css">\n  <title>T</title>\n</head>',
    '<head>\n  <meta charset="utf-8">\n<script>x()</script>\n  <link rel="stylesheet" href="/a.css">\n  <title>T</title>\n</head>',
  ],
  [
    'not before a base, a policy or the charset, even when they come late',
    '<head><link rel="icon" href="/i.svg"><meta http-equiv="Content-Security-Policy" content="x"><base href="/b/"></head>',
    '<head><link rel="icon" href="/i.svg"><meta http-equiv="Content-Security-Policy" content="x"><base href="/b/"><script>x()</script>\n</head>',
  ],
  ['into an empty head', '<head></head><body>', '<head><script>x()</script>\n</head><body>'],
  [
    'into a page without head tags',
    '<!doctype html><p>Hello</p><script src="/late.js"></script>',
    '<!doctype html><script>x()</script>\n<p>Hello</p><script src="/late.js"></script>',
  ],
  ['into an empty page', '', '<script>x()</script>\n'],
  [
    'takes the import map along, and only the real one',
    '<head><!-- <script type="importmap">{}</script> --><style></style><script type="importmap">{"a":1}</script>\n<script type="module" src="/m.js"></script></head>',
    '<head><!-- <script type="importmap">{}</script> --><script type="importmap">{"a":1}</script>\n<script>x()</script>\n<style></style>\n<script type="module" src="/m.js"></script></head>',
  ],
])('a script is put %s', (_title, html, expected) => {
  expect(add(html)).toBe(expected)
})

test('the nonce is quoted', () => {
  expect(add('', 'a"b')).toBe('<script nonce="a&quot;b">x()</script>\n')
})
