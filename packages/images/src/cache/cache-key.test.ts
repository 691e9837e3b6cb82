import type { ImageRequest } from '@firstpaint/core/images'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cacheKey, type CacheKeyParts } from './cache-key.ts'

const widths = fc.oneof(fc.constant('auto' as const), fc.array(fc.integer({ min: 1, max: 4000 }), { maxLength: 4 }))
const fields = {
  widths,
  slots: fc.array(fc.integer({ min: 1, max: 4000 }), { maxLength: 3 }),
  formats: fc.subarray(['avif', 'webp', 'jpeg', 'png'] as const),
  target: fc.integer({ min: 1, max: 100 }),
  aspect: fc.double({ min: 0.1, max: 4, noNaN: true }),
  position: fc.constantFrom('centre', 'attention', 'entropy', 'top', 'bottom', 'left', 'right'),
  wideGamut: fc.boolean(),
  gainMap: fc.boolean(),
  effort: fc.constantFrom('fast', 'full'),
  placeholder: fc.subarray(['colour', 'thumbhash', 'preview'] as const),
} satisfies { [Field in keyof Required<ImageRequest>]: fc.Arbitrary<Required<ImageRequest>[Field]> }

const request: fc.Arbitrary<ImageRequest> = fc.record(fields, {
  requiredKeys: ['widths', 'slots', 'formats', 'target', 'position', 'wideGamut', 'gainMap', 'effort', 'placeholder'],
})

const parts: fc.Arbitrary<CacheKeyParts> = fc.record({
  source: fc.stringMatching(/^[0-9a-f]{64}$/),
  request,
  encoders: fc.dictionary(fc.constantFrom('vips', 'aom', 'webp', 'mozjpeg'), fc.string({ maxLength: 5 })),
  pipeline: fc.nat(9),
  metric: fc.constantFrom('ssimulacra2@1', 'ssimulacra2@2'),
})

describe('cacheKey', () => {
  test('any other value of any field of the request is another key', () => {
    for (const field of Object.keys(fields) as (keyof ImageRequest)[]) {
      fc.assert(
        fc.property(parts, fields[field] as fc.Arbitrary<unknown>, (before, value) => {
          fc.pre(JSON.stringify(before.request[field]) !== JSON.stringify(value))
          const after = { ...before, request: { ...before.request, [field]: value } as ImageRequest }
          expect(cacheKey(after)).not.toBe(cacheKey(before))
        }),
        { numRuns: 50 },
      )
    }
  })

  test('a field that is taken away is another key', () => {
    fc.assert(
      fc.property(parts, fields.aspect, (before, aspect) => {
        const { aspect: _, ...without } = before.request
        const bare = cacheKey({ ...before, request: without })
        expect(cacheKey({ ...before, request: { ...without, aspect } })).not.toBe(bare)
      }),
    )
  })

  test('another source, encoder, pipeline or metric is another key', () => {
    fc.assert(
      fc.property(parts, parts, (before, other) => {
        for (const part of ['source', 'encoders', 'pipeline', 'metric'] as const) {
          if (sorted(before[part]) === sorted(other[part])) continue
          expect(cacheKey({ ...before, [part]: other[part] })).not.toBe(cacheKey(before))
        }
      }),
    )
  })

  test('the order of keys does not count', () => {
    fc.assert(
      fc.property(parts, (before) => {
        const turned = { ...reversed(before), request: reversed(before.request), encoders: reversed(before.encoders) }
        expect(cacheKey(turned)).toBe(cacheKey(before))
      }),
    )
  })

  test('is a name every store can keep', () => {
    fc.assert(fc.property(parts, (some) => void expect(cacheKey(some)).toMatch(/^[0-9a-f]{64}$/)))
  })
})

function reversed<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).toReversed()) as T
}

function sorted(value: unknown): string {
  return JSON.stringify(typeof value === 'object' ? Object.entries(value as object).toSorted() : value)
}
