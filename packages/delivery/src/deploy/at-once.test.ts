import { expect, test } from 'vitest'
import { atOnce } from './at-once.ts'

test('no more than the limit are under way, and all are done', async () => {
  let underWay = 0
  let most = 0
  const done: number[] = []
  await atOnce([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    most = Math.max(most, ++underWay)
    await Promise.resolve()
    await Promise.resolve()
    underWay--
    done.push(item)
  })
  expect(most).toBe(3)
  expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('after a failure nothing new is begun, and what is under way is waited for', async () => {
  const ended: number[] = []
  const slow = Promise.withResolvers<void>()
  const work = atOnce([1, 2, 3, 4], 2, async (item) => {
    if (item === 1) throw new Error('broken')
    await slow.promise
    ended.push(item)
  })
  slow.resolve()
  await expect(work).rejects.toThrow('broken')
  expect(ended).toEqual([2])
})
