import { describe, expect, test } from 'vitest'
import { identifyModule } from './identify-module.ts'

describe('identifyModule', () => {
  test.each([
    ['src/pages/menu.tsx', 'src/pages/menu.tsx', null, null],
    ['src\\a.css?inline', 'src/a.css', null, null],
    ['../\0vite/preload-helper.js', 'virtual:vite/preload-helper.js', null, null],
    ['\0virtual:menu', 'virtual:menu', null, null],
    ['node_modules/zod/index.js', 'node_modules/zod/index.js', { name: 'zod', version: null }, 'node_modules/zod'],
    [
      '../../node_modules/.pnpm/react-dom@19.3.1_react@19.3.1/node_modules/react-dom/client.js',
      'node_modules/react-dom/client.js',
      { name: 'react-dom', version: '19.3.1' },
      '../../node_modules/.pnpm/react-dom@19.3.1_react@19.3.1/node_modules/react-dom',
    ],
    [
      'node_modules/.pnpm/@tiptap+core@3.34.0/node_modules/@tiptap/core/dist/index.js',
      'node_modules/@tiptap/core/dist/index.js',
      { name: '@tiptap/core', version: '3.34.0' },
      'node_modules/.pnpm/@tiptap+core@3.34.0/node_modules/@tiptap/core',
    ],
    [
      'node_modules/a/node_modules/lodash/x.js',
      'node_modules/a/node_modules/lodash/x.js',
      { name: 'lodash', version: null },
      'node_modules/a/node_modules/lodash',
    ],
  ])('%s', (path, id, ref, installRoot) => {
    expect(identifyModule(path)).toEqual({ id, package: ref, installRoot })
  })
})
