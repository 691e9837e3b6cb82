import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { openFileSizes } from './file-sizes.ts'

const folder = mkdtempSync(join(tmpdir(), 'file-sizes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const code = (hash: string): Buffer => Buffer.from(`import{a as b}from"./index-${hash}.js";export const é=b("grüße")`)

test('weighs as a server sends', async () => {
  const sizes = await openFileSizes(join(folder, 'none.json'))
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  const { raw, gzip, brotli } = await sizes.of(code('DiwrgTda'))
  expect({ raw, gzip }).toEqual({ raw: code('DiwrgTda').length, gzip: gzipSync(code('DiwrgTda'), { level: 9 }).length })
  expect(brotli).toBe(brotliCompressSync(code('DiwrgTda'), { params }).length)
})

test('other hashes in names: another content, the same weight, whatever was weighed before', async () => {
  const sizes = await openFileSizes(join(folder, 'none.json'))
  const [one, two] = [await sizes.nearly(code('DiwrgTda')), await sizes.nearly(code('x-_8hJk0'))]
  expect(one.hash).not.toBe(two.hash)
  expect({ ...one, hash: '' }).toEqual({ ...two, hash: '' })
  const fresh = await openFileSizes(join(folder, 'none.json'))
  expect(await fresh.nearly(code('x-_8hJk0'))).toEqual(two)
  const exact = await sizes.of(code('x-_8hJk0'))
  expect(exact.hash).toBe(two.hash)
  expect(Math.abs(exact.brotli - two.brotli)).toBeLessThan(8)
})

test('what was learned is there at the next start; a broken file is started anew', async () => {
  const path = join(folder, 'kept.json')
  const sizes = await openFileSizes(path)
  const facts = await sizes.of(code('DiwrgTda'))
  sizes.save()
  expect(await (await openFileSizes(path)).of(code('DiwrgTda'))).toEqual(facts)
  writeFileSync(path, '{ broken')
  expect(await (await openFileSizes(path)).of(code('DiwrgTda'))).toEqual(facts)
})
