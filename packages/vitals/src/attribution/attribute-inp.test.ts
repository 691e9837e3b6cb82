import type { INPMetric } from 'web-vitals'
import { afterEach, expect, test, vi } from 'vitest'
import { attributeInp, watchInteractions } from './attribute-inp.ts'

afterEach(() => vi.unstubAllGlobals())

const entry = (name: string, startTime: number, processed: readonly [number, number]) =>
  ({
    name,
    startTime,
    duration: 312,
    processingStart: processed[0],
    processingEnd: processed[1],
    target: null,
  }) as const

/** A browser that has already told of these events. */
function browserWith(events: readonly object[]): void {
  vi.stubGlobal('Element', Object)
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      readonly #tell: (list: { getEntries: () => readonly object[] }) => void
      constructor(tell: (list: { getEntries: () => readonly object[] }) => void) {
        this.#tell = tell
      }
      observe({ type }: { type: string }) {
        this.#tell({ getEntries: () => (type === 'event' ? events : []) })
      }
    },
  )
}

test('a click the same frame shows counts as processing, though the metric has its pointerup alone', () => {
  const pointerup = entry('pointerup', 704.2, [705.9, 705.9])
  const click = entry('click', 704.4, [706, 1011.6])
  const earlier = entry('click', 100, [101, 390])
  browserWith([earlier, pointerup, click])
  watchInteractions()

  const causes = attributeInp({ entries: [pointerup] } as unknown as INPMetric, undefined)

  expect(causes?.attribution).toMatchObject({ interaction_type: 'pointer', interaction_time: 704.2 })
  expect(causes?.attribution.input_delay).toBeCloseTo(1.7)
  expect(causes?.attribution.processing_duration).toBeCloseTo(305.7)
  expect(causes?.attribution.presentation_delay).toBeCloseTo(4.6)
})
