import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lazyRoute } from '../lazy-route/lazy-route.ts'
import { isChunkError } from './is-chunk-error.ts'
import { loadChunk } from './load-chunk.ts'

const gone = (): Error => new TypeError('Failed to fetch dynamically imported module: the network is gone')

/** An `import()` that fails some times before it works. */
function network(failures: number, error: () => Error = gone) {
  let asked = 0
  return {
    get asked() {
      return asked
    },
    importer: async () => {
      asked++
      if (asked <= failures) throw error()
      return { name: 'module' }
    },
  }
}

/** What was waited for; no time passes. */
const waits: unknown[] = []
beforeEach(() => {
  waits.length = 0
  vi.stubGlobal('setTimeout', (run: () => void, milliseconds: number) => {
    waits.push(milliseconds)
    queueMicrotask(run)
  })
})
afterEach(() => void vi.unstubAllGlobals())

const stale = (answers: readonly boolean[]): (() => number) => {
  let asked = 0
  vi.stubGlobal('firstpaint', async () => answers[asked++])
  return () => asked
}

describe('loadChunk', () => {
  test('waits longer before each new try, and gives what comes', async () => {
    const { importer } = network(3)
    expect(await loadChunk(importer)).toEqual({ name: 'module' })
    expect(waits).toEqual([200, 800, 2000])
  })

  test('gives up with the browser’s own error', async () => {
    const line = network(9)
    await expect(loadChunk(line.importer, { delays: [5, 6] })).rejects.toThrow('the network is gone')
    expect(waits).toEqual([5, 6])
    expect(line.asked).toBe(3)
  })

  test('a fault of the module itself is no affair of the network', async () => {
    const line = network(9, () => new ReferenceError('chart is not defined'))
    await expect(loadChunk(line.importer)).rejects.toThrow('chart is not defined')
    expect(line.asked).toBe(1)
  })

  test('asks for a newer release from the second failure on', async () => {
    const asked = stale([false, true])
    const line = network(9)
    await expect(loadChunk(line.importer)).rejects.toThrow('the network is gone')
    expect(asked()).toBe(2)
    // The page is being left; should something keep it, the error comes after ten seconds.
    expect(waits).toEqual([200, 800, 10_000])
  })

  test('marks what it takes on, for the recovery script to leave it alone', async () => {
    const error = gone()
    const line = network(9, () => error)
    await loadChunk(line.importer).catch(() => undefined)
    expect(error).toMatchObject({ firstpaint: true })
  })
})

test('lazyRoute loads once, and anew after a failure', async () => {
  const line = network(1)
  const route = lazyRoute(line.importer, { delays: [] })
  await expect(route.preload()).rejects.toThrow('the network is gone')
  const both = await Promise.all([route(), route.preload()])
  expect(both[0]).toBe(both[1])
  expect(line.asked).toBe(2)
})

test.each([
  [new TypeError('Failed to fetch dynamically imported module: https://site.test/a.js'), true],
  [new TypeError('error loading dynamically imported module: https://site.test/a.js'), true],
  [new TypeError('Importing a module script failed.'), true],
  [new Error('Unable to preload CSS for /assets/a.css'), true],
  [new SyntaxError('Unexpected end of input'), true],
  [new TypeError('Failed to fetch'), false],
  [new Error('boom'), false],
  [undefined, false],
  ['404', false],
])('isChunkError knows how browsers put it: %s', (error, expected) => {
  expect(isChunkError(error)).toBe(expected)
})
