import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeDelta, encodeDelta } from './encode-delta.ts'
import { supportedDeltas } from './supported-deltas.ts'

const heads = { dcb: 'ff444342', dcz: '5e2a4d1820000000' }

it('gives back any file against any dictionary, and says which one it was', async () => {
  const encodings = await supportedDeltas()
  expect(encodings).toContain('dcz')
  const bytes = fc.uint8Array({ maxLength: 400 })
  await fc.assert(
    fc.asyncProperty(bytes, bytes, fc.boolean(), async (dictionary, tail, alike) => {
      const file = alike ? Buffer.concat([dictionary, tail]) : Buffer.from(tail)
      for (const encoding of encodings) {
        const delta = await encodeDelta(file, dictionary, encoding)
        const head = heads[encoding] + createHash('sha256').update(dictionary).digest('hex')
        expect(delta.toString('hex').startsWith(head)).toBe(true)
        expect((await decodeDelta(delta, dictionary, encoding)).equals(file)).toBe(true)
      }
    }),
    { numRuns: 50 },
  )
})

it('refuses a delta against another dictionary', async () => {
  for (const encoding of await supportedDeltas()) {
    const delta = await encodeDelta(Buffer.from('abc'), Buffer.from('abcd'), encoding)
    await expect(decodeDelta(delta, Buffer.from('abce'), encoding)).rejects.toThrow('against this dictionary')
  }
})
