import { describe, expect, test } from 'vitest'
import { fileReport } from './file-report.fixture.ts'
import { planRoutes } from './plan-routes.ts'

const files = [
  fileReport('index.html', { imports: ['index-AAAAAAA1.js', 'index-AAAAAAA2.css'], raw: 10 }),
  fileReport('index-AAAAAAA1.js', {
    imports: ['vendor-AAAAAAA3.js'],
    dynamicImports: [{ file: 'menu-editor-AAAAAAA4.js', with: ['editor-AAAAAAA5.css'] }],
  }),
  fileReport('index-AAAAAAA2.css'),
  fileReport('vendor-AAAAAAA3.js'),
  fileReport('menu-editor-AAAAAAA4.js', { imports: ['vendor-AAAAAAA3.js'] }),
  fileReport('editor-AAAAAAA5.css', { brotli: null }),
]

describe('planRoutes', () => {
  test('each page and each lazy chunk behind it is a route', () => {
    const [page, editor] = planRoutes(files)
    expect(page).toEqual({
      route: 'index.html',
      requests: 4,
      raw: 310,
      gzip: 155,
      brotli: 106,
      files: ['index.html', 'index-AAAAAAA1.js', 'index-AAAAAAA2.css', 'vendor-AAAAAAA3.js'],
      byKind: { html: 10, js: 200, css: 100 },
    })
    expect(editor?.route).toBe('index.html → menu-editor')
    expect(editor?.requests).toBe(6)
    expect(editor?.brotli, 'unknown in one file, unknown in the sum').toBeNull()
  })

  test('given routes are taken as they are', () => {
    const routes = planRoutes(files, [{ route: '/menu/:slug', starts: ['menu-editor-AAAAAAA4.js'] }])
    expect(routes.map(({ route, requests }) => [route, requests])).toEqual([['/menu/:slug', 2]])
  })
})
