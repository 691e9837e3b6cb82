import { describe, expect, test } from 'vitest'
import type { ImageProgress } from './image-progress.ts'
import { reportProgress, type ProgressReporter } from './report-progress.ts'

function at(done: number, total: number, megapixels: readonly [done: number, total: number]): ImageProgress {
  return {
    total,
    done,
    cached: 0,
    encoded: done,
    failed: 0,
    megapixels: { done: megapixels[0], total: megapixels[1] },
  }
}

function start(stream: { readonly isTTY?: boolean; readonly columns?: number }): {
  readonly reporter: ProgressReporter
  readonly written: string[]
  readonly wait: (milliseconds: number) => void
} {
  const written: string[] = []
  let time = 0
  return {
    reporter: reportProgress({ stream: { ...stream, write: (text) => written.push(text) }, now: () => time }),
    written,
    wait: (milliseconds) => {
      time += milliseconds
    },
  }
}

describe('on a terminal', () => {
  test('one line, written over at most ten times a second', () => {
    const { reporter, written, wait } = start({ isTTY: true })
    reporter.update(at(0, 3, [0, 12]))
    wait(60)
    reporter.update(at(1, 3, [2, 12]))
    wait(3940)
    reporter.update(at(2, 3, [4, 12]))
    expect(written).toEqual([
      '\r\u001B[2Kimages: 0 of 3 · 0.0 of 12.0 MP',
      '\r\u001B[2Kimages: 2 of 3 · 4.0 of 12.0 MP · 8 s left',
    ])
    wait(8000)
    reporter.update(at(3, 3, [12, 12]))
    reporter.finish()
    expect(written.slice(3)).toEqual(['\r\u001B[2K', 'images: 3: 3 encoded (12.0 MP in 12 s)\n'])
  })

  test('never longer than the line', () => {
    const { reporter, written } = start({ isTTY: true, columns: 20 })
    reporter.update(at(0, 3, [0, 12]))
    expect(written).toEqual(['\r\u001B[2Kimages: 0 of 3 · 0.'])
  })
})

describe('elsewhere', () => {
  test('a line every 15 seconds, and no control characters', () => {
    const { reporter, written, wait } = start({})
    reporter.update(at(0, 1000, [0, 9000]))
    for (let second = 1; second <= 30; second++) {
      wait(1000)
      reporter.update(at(second, 1000, [second * 2, 9000]))
    }
    reporter.update({ ...at(31, 1000, [62, 9000]), failed: 1, cached: 5 })
    reporter.finish()
    expect(written).toEqual([
      'images: 15 of 1000 · 30.0 of 9000.0 MP · 1 h 14 min left\n',
      'images: 30 of 1000 · 60.0 of 9000.0 MP · 1 h 14 min left\n',
      'images: 1000: 31 encoded (62.0 MP in 30 s), 5 from the store, 1 failed\n',
    ])
  })

  test('silent when everything came from the store', () => {
    const { reporter, written } = start({})
    reporter.update({ ...at(5, 5, [0, 0]), cached: 5, encoded: 0 })
    reporter.finish()
    expect(written).toEqual([])
  })
})
