import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { measureWindowLoss } from './measure-window-loss.ts'

test('real code loses by being cut, whatever the order of its chunks', async () => {
  const code = await readFile(new URL(import.meta.resolve('valibot')))
  const chunks = [code.subarray(0, 9000), code.subarray(9000), Buffer.from('let a = 1\n'.repeat(20_000))]
  const loss = await measureWindowLoss(chunks)
  expect(loss).toBeGreaterThan(1)
  expect(await measureWindowLoss(chunks.toReversed())).toBe(loss)
})

test('too little code tells nothing', async () => {
  expect(await measureWindowLoss([Buffer.from('export const a = 1')])).toBeUndefined()
})
