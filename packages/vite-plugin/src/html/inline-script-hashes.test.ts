import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { inlineScriptHashes } from './inline-script-hashes.ts'

const sha = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('every inline script once, as the browser reads it; data and files need no hash', () => {
  const html = [
    '<!doctype html><script>one()\r\ntwo()</script>',
    '<script type="importmap">{"imports":{}}</script>',
    '<script type="module" src="/a.js"></script><script src="/b.js">ignored()</script>',
    '<script type="application/ld+json">{}</script><script type="text/javascript">three()</script>',
    '<!-- <script>comment()</script> --><script type="module">import "/c.js"</script><script>three()</script>',
  ].join('\n')
  expect(inlineScriptHashes(html)).toEqual([
    { kind: 'script', source: sha('one()\ntwo()') },
    { kind: 'importmap', source: sha('{"imports":{}}') },
    { kind: 'script', source: sha('three()') },
    { kind: 'module', source: sha('import "/c.js"') },
  ])
})
