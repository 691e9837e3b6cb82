import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QualityPrior, SearchStep, Trial } from './quality-search.ts'
import { qualityLevels } from './quality-levels.ts'
import { searchQuality } from './search-quality.ts'
import { typicalScore } from './typical-quality.ts'

type Done = Extract<SearchStep, { kind: 'done' }>

interface Run {
  readonly target: number
  readonly prior: QualityPrior
  readonly maxEncodes?: number
}

/** Runs a search on an encoder whose scores are known. */
function run({ target, prior, maxEncodes }: Run, scoreAt: (quality: number) => number): Done & { trials: Trial[] } {
  const trials: Trial[] = []
  for (;;) {
    const step = searchQuality({ target, prior, trials, ...(maxEncodes !== undefined && { maxEncodes }) })
    if (step.kind === 'done') return { ...step, trials }
    expect(trials.map(({ quality }) => quality)).not.toContain(step.quality)
    expect(Number.isInteger(step.quality) && step.quality >= 1 && step.quality <= 100).toBe(true)
    expect(trials.length).toBeLessThan(maxEncodes ?? 12)
    trials.push({ quality: step.quality, score: scoreAt(step.quality), bytes: 1000 + step.quality * 50 })
  }
}

/** Concave and rising, as encoders' curves are: from `start` at 0 towards 100. */
const curve = (start: number, bend: number) => (quality: number) => 100 - (100 - start) * (1 - quality / 101) ** bend

describe('searchQuality', () => {
  const prior: QualityPrior = { format: 'jpeg', offset: 0, steepness: 1 }
  /** A picture whose curve is the typical one, moved and stretched. */
  const like =
    (offset: number, steepness = 1) =>
    (quality: number) =>
      offset + steepness * typicalScore('jpeg', quality)

  test('a good prediction takes one encode', () => {
    const { trials, outcome, why } = run({ target: 70, prior }, like(0))
    expect(trials.map(({ quality }) => quality)).toEqual([68])
    expect(outcome).toBe('in-window')
    expect(why).toBe('Quality 68 scores 70.2, target 70.')
  })

  test('a picture that is harder all along takes a second, from the shape of the curve', () => {
    for (const offset of [-12, -5, 3, 12]) expect(run({ target: 70, prior }, like(offset)).trials).toHaveLength(2)
  })

  test('one of another steepness takes a third at most', () => {
    for (const steepness of [0.8, 1.25]) {
      const { trials, outcome } = run({ target: 70, prior }, like(70 * (1 - steepness) - 9, steepness))
      expect(trials.length).toBeLessThanOrEqual(3)
      expect(outcome).toBe('in-window')
    }
  })

  test('AVIF: of two qualities that give the same file, never both', () => {
    const scoreAt = (quality: number) => (quality < 47 ? 60 : 90)
    const { trials, trial } = run({ target: 70, prior: { format: 'avif', offset: 0, steepness: 1 } }, scoreAt)
    expect(trial.quality).toBe(47)
    const tried = trials.map(({ quality }) => quality)
    for (const twin of [41, 43, 46, 48, 51, 53]) expect(tried).not.toContain(twin)
  })

  test('where no quality lies in the window: the lowest above it', () => {
    const { trial, outcome, why } = run({ target: 70, prior }, (quality) => (quality < 48 ? 60 : 75))
    expect(trial.quality).toBe(48)
    expect(outcome).toBe('tightest')
    expect(why).toContain('the next lower is below the target 70')
  })

  test('too good at its lowest', () => {
    expect(run({ target: 70, prior }, () => 95)).toMatchObject({ trial: { quality: 1 }, outcome: 'tightest' })
  })

  test('out of reach: the best-looking, after the highest quality was tried', () => {
    const found = run({ target: 90, prior }, (quality) => quality * 0.6)
    expect(found).toMatchObject({ trial: { quality: 100, score: 60 }, outcome: 'unreachable' })
  })

  test('when the encodes are spent: the lightest that is good enough', () => {
    const found = run({ target: 70, prior, maxEncodes: 2 }, (quality) => (quality < 20 ? 30 : 90))
    expect(found).toMatchObject({ outcome: 'spent' })
    expect(found.trial.score).toBe(90)
    const risen = run({ target: 70, prior, maxEncodes: 2 }, (quality) => (quality < 90 ? 30 : 90))
    expect(risen).toMatchObject({ outcome: 'spent', trial: { quality: 100 } })
  })

  test('any noisy curve: ends within 12 encodes, reaches what the highest quality reaches, and is tight', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 80, noNaN: true }),
        fc.double({ min: 0.5, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 101, maxLength: 101 }),
        fc.record({
          target: fc.integer({ min: 30, max: 95 }),
          prior: fc.record({
            format: fc.constantFrom('avif' as const, 'webp' as const, 'jpeg' as const),
            offset: fc.double({ min: -60, max: 60, noNaN: true }),
            steepness: fc.double({ min: 0.4, max: 2.5, noNaN: true }),
          }),
        }),
        (start, bend, loudness, noise, search) => {
          const scoreAt = (quality: number) => curve(start, bend)(quality) + loudness * noise[quality]!
          const { trial, outcome, trials } = run(search, scoreAt)
          const floor = search.target - 0.5
          if (scoreAt(100) >= floor) expect(trial.score).toBeGreaterThanOrEqual(floor)
          if (outcome === 'in-window') expect(trial.score).toBeLessThanOrEqual(search.target + 1.5)
          const nextLower = qualityLevels(search.prior.format).findLast((quality) => quality < trial.quality)
          if (outcome === 'tightest' && nextLower !== undefined) expect(scoreAt(nextLower)).toBeLessThan(floor)
          if (outcome === 'unreachable') expect(trial.score).toBe(Math.max(...trials.map(({ score }) => score)))
          expect(outcome).not.toBe('spent')
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('without noise, nothing lighter is good enough, but for the width of the window', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: 0.5, max: 5, noNaN: true }),
        fc.integer({ min: 40, max: 90 }),
        (start, bend, target) => {
          const scoreAt = curve(start, bend)
          const { trial } = run({ target, prior }, scoreAt)
          const lowest = Array.from({ length: 100 }, (_, index) => index + 1).find((q) => scoreAt(q) >= target - 0.5)
          if (lowest === undefined) return
          expect(trial.score).toBeLessThanOrEqual(Math.max(target + 1.5, scoreAt(lowest)))
        },
      ),
    )
  })

  test('the order of the trials does not matter', () => {
    const trial = fc.record({
      quality: fc.integer({ min: 1, max: 100 }),
      score: fc.double({ min: 0, max: 100, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(trial, { selector: ({ quality }) => quality, maxLength: 8 }), (some) => {
        const trials = some.map((one) => ({ ...one, bytes: one.quality }))
        expect(searchQuality({ target: 70, prior, trials: trials.toReversed() })).toEqual(
          searchQuality({ target: 70, prior, trials }),
        )
      }),
    )
  })
})
