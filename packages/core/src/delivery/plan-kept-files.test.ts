import fc from 'fast-check'
import { expect, it } from 'vitest'
import { planDelivery } from './plan-delivery.ts'
import type { ReleaseRecord } from './release-record.ts'

const path = fc
  .constantFrom('a', 'b', 'c')
  .chain((name) => fc.constantFrom('1', '2', '3').map((hash) => `assets/${name}-AAAA111${hash}.js`))
const release = fc.uniqueArray(path, { maxLength: 6 })

it('a site keeps every hashed file of its earlier releases, names none twice, and makes deltas of earlier files only', () => {
  fc.assert(
    fc.property(release, fc.array(release, { maxLength: 4 }), (now, before) => {
      const releases = before.map((paths, at): ReleaseRecord => ({
        version: 1,
        release: `release${at}`,
        files: paths.map((file) => ({
          path: file,
          bytes: 1000,
          sha256: `${file} of ${at}`,
          caching: 'immutable',
          match: file.replace(/-AAAA.*/, '-*.js').replace(/^/, '/'),
        })),
      }))
      const { files } = planDelivery({
        release: 'now',
        base: '/',
        files: now.map((file) => ({ path: file, bytes: 1000, sha256: `${file} of now` })),
        pages: [],
        known: [],
        releases,
        dictionaries: true,
        staleWhileRevalidate: 60,
        csp: 'safe',
      })
      const paths = files.map((file) => file.path)
      expect(paths).toEqual([...new Set([...now, ...before.flat()])].toSorted())
      const known = new Set(releases.flatMap((old) => old.files.map(({ sha256 }) => sha256)))
      for (const { from, path: own, dictionaries } of files) {
        expect(from === undefined).toBe(now.includes(own))
        if (from !== undefined) {
          // The newest release that has it.
          expect(from).toBe(releases.find((old) => old.files.some((file) => file.path === own))!.release)
          expect(dictionaries).toEqual([])
        }
        for (const { sha256 } of dictionaries) expect(known.has(sha256)).toBe(true)
      }
    }),
  )
})
