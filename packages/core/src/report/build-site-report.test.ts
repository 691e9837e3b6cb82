import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSiteReport } from './build-site-report.ts'
import { fileReport } from './file-report.fixture.ts'

describe('buildSiteReport', () => {
  test('refuses a file that does not add up', () => {
    const wrong = fileReport('a.js', { raw: 100, unmapped: 99 })
    expect(() => buildSiteReport({ files: [wrong], installs: [] })).toThrow('a.js has 100 bytes, but its modules')
  })

  test('duplicate packages cost all copies but the largest', () => {
    const install = (root: string, version: string, bytes: number) => ({ name: 'zod', root, version, bytes })
    const { duplicates } = buildSiteReport({
      files: [fileReport('a.js')],
      installs: [install('x/zod', '3.0.0', 5), install('zod', '4.0.0', 30), install('x/zod', '3.0.0', 6)],
    })
    expect(duplicates).toEqual([
      {
        name: 'zod',
        wastedBytes: 11,
        copies: [
          { version: '4.0.0', root: 'zod', bytes: 30 },
          { version: '3.0.0', root: 'x/zod', bytes: 11 },
        ],
      },
    ])
  })

  test('findings name each kind of trouble once, with its files, largest first', () => {
    const { findings } = buildSiteReport({
      installs: [],
      files: [
        fileReport('index.html', { imports: ['app.js', 'b-A1b2C3d4.css'], references: ['huge-A1b2C3d4.jpg'] }),
        fileReport('app.js', { raw: 5000 }),
        fileReport('app.js.br'),
        fileReport('b-A1b2C3d4.css', { hash: 'same' }),
        fileReport('c-A1b2C3d4.css', { hash: 'same' }),
        fileReport('huge-A1b2C3d4.jpg', { raw: 900_000 }),
        fileReport('app.js.map'),
      ],
    })
    expect(findings.map(({ id, files }) => [id, files])).toEqual([
      ['large-image', ['huge-A1b2C3d4.jpg']],
      ['unreferenced', ['c-A1b2C3d4.css']],
      ['same-content', ['c-A1b2C3d4.css']],
      ['unhashed-asset', ['app.js']],
      ['public-source-map', ['app.js.map']],
      ['cache-immutable', ['huge-A1b2C3d4.jpg', 'b-A1b2C3d4.css', 'c-A1b2C3d4.css']],
      ['cache-revalidate', ['index.html']],
    ])
  })

  test('totals are the sums of the files, whatever the files', () => {
    const file = fc
      .tuple(fc.stringMatching(/^[a-z]{1,6}\.(js|css|html|png|woff2)$/), fc.nat(1e6))
      .map(([path, raw]) => fileReport(path, { raw }))
    const files = fc.uniqueArray(file, { selector: (one) => one.path })
    fc.assert(
      fc.property(files, (list) => {
        const { totals } = buildSiteReport({ files: list, installs: [] })
        expect(totals.raw).toBe(list.reduce((sum, one) => sum + one.raw, 0))
        expect(totals.mapped + totals.unmapped).toBe(totals.raw)
        expect(Object.values(totals.byKind).reduce((sum, kind) => sum + kind.raw, 0)).toBe(totals.raw)
        expect(Object.values(totals.byKind).reduce((sum, kind) => sum + kind.files, 0)).toBe(list.length)
      }),
    )
  })
})
