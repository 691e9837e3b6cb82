import type { FileReport, SiteReport } from '@firstpaint/core/report'

type Given = Pick<FileReport, 'path' | 'kind' | 'raw' | 'brotli'> & Partial<FileReport>

function file(given: Given): FileReport {
  return {
    gzip: given.brotli === null ? null : Math.round(given.brotli * 1.15),
    hash: given.path.padEnd(16, '0').slice(0, 16),
    hashed: true,
    imports: [],
    dynamicImports: [],
    references: [],
    modules: [{ id: given.path, bytes: given.raw, package: null }],
    unmapped: 0,
    ...given,
  }
}

const files = [
  file({ path: 'index.html', kind: 'html', raw: 1000, brotli: 200, hashed: false }),
  file({
    path: 'assets/index-B1gF00d0.js',
    kind: 'js',
    raw: 240_000,
    brotli: 60_000,
    modules: [
      {
        id: 'node_modules/react-dom/cjs/react-dom-client.production.js',
        bytes: 180_000,
        package: { name: 'react-dom', version: '19.3.1' },
      },
      { id: 'src/main.tsx', bytes: 40_000, package: null },
      {
        id: 'node_modules/.pnpm/zod@4.6.7/node_modules/zod/v4/core.js',
        bytes: 15_000,
        package: { name: 'zod', version: null },
      },
      { id: 'src/tiny.ts', bytes: 3000, package: null },
    ],
    unmapped: 2000,
  }),
  file({ path: 'assets/index-C5s5c5s5.css', kind: 'css', raw: 10_000, brotli: 2000, modules: [], unmapped: 10_000 }),
  file({ path: 'assets/dish-D15hD15h.js', kind: 'js', raw: 100_000, brotli: 30_000, modules: [], unmapped: 100_000 }),
  file({ path: 'assets/photo-F0t0F0t0.avif', kind: 'image', raw: 40_000, brotli: null }),
  file({ path: 'old/banner.png', kind: 'image', raw: 5000, brotli: null, hashed: false }),
  file({ path: 'assets/index-B1gF00d0.js.map', kind: 'map', raw: 500_000, brotli: 90_000 }),
]

/** A small site for the tests of the rendering: two routes, one duplicate, one file without use, sums that add up. */
export const sampleReport: SiteReport = {
  version: 1,
  files,
  routes: [
    {
      route: '/',
      requests: 3,
      files: ['index.html', 'assets/index-B1gF00d0.js', 'assets/index-C5s5c5s5.css'],
      byKind: { html: 1000, js: 240_000, css: 10_000 },
      raw: 251_000,
      gzip: 71_530,
      brotli: 62_200,
    },
    {
      route: '/menu/:id',
      requests: 5,
      files: files.slice(0, 5).map(({ path }) => path),
      byKind: { html: 1000, js: 340_000, css: 10_000, image: 40_000 },
      raw: 391_000,
      gzip: 146_030,
      brotli: 132_200,
    },
  ],
  duplicates: [
    {
      name: 'date-fns',
      copies: [
        { version: '4.4.0', root: 'node_modules/date-fns', bytes: 30_000 },
        { version: '2.30.0', root: 'node_modules/x/node_modules/date-fns', bytes: 12_000 },
      ],
      wastedBytes: 12_000,
    },
  ],
  findings: [
    {
      id: 'cache-immutable',
      severity: 'info',
      message: '4 files with a content hash in the name: serve with Cache-Control: immutable.',
      files: ['assets/a.js', 'assets/b.js', 'assets/c.js', 'assets/d.js'],
      bytes: 390_000,
    },
    {
      id: 'unreferenced',
      severity: 'warning',
      message: '1 file that nothing names.',
      files: ['old/banner.png'],
      bytes: 5000,
    },
    {
      id: 'large-image',
      severity: 'warning',
      message: '1 image over 500 kB.',
      files: ['assets/huge.png'],
      bytes: 900_000,
    },
  ],
  totals: {
    files: files.length,
    raw: 896_000,
    gzip: 209_530,
    brotli: 227_200,
    byKind: {
      js: { files: 2, raw: 340_000, gzip: 103_500, brotli: 90_000 },
      image: { files: 2, raw: 45_000, gzip: null, brotli: null },
    },
    mapped: 784_000,
    unmapped: 112_000,
  },
}
