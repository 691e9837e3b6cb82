import { qualityLevels } from './quality-levels.ts'
import type { QualityPrior, QualitySearch, SearchOutcome, SearchStep, Trial } from './quality-search.ts'
import { typicalScore } from './typical-quality.ts'

/** Points of score under the target that still pass, and over it that are not worth another encode. */
export const scoreTolerance: { readonly below: number; readonly above: number } = { below: 0.5, above: 1.5 }

/** Interpolated encodes before halving takes over, which ends any search within seven more. */
const interpolated = 5

/** Where in the window a guess aims: under its middle, for the bytes. */
const aimAbove = 0.3

/** Trials on either side of the target, between which the quality lies. */
interface Bracket {
  /** Highest quality below `passing` that was too low. */
  readonly failing: Trial | undefined
  /** Lowest quality that was good enough. */
  readonly passing: Trial | undefined
}

/**
 * The next quality to try, or the end of the search: a quality whose score is within the window, or, as quality goes in
 * steps that may pass over it, the lowest that is good enough. Never one below target − 0.5, unless the highest quality
 * is. Curves may be noisy: a search ends after at most 12 trials whatever they say.
 *
 * A function of its input alone, so trials may be remembered and a search resumed.
 */
export function searchQuality(search: QualitySearch): SearchStep {
  const { target, prior, trials, maxEncodes = 12 } = search
  const hit = lightest(trials.filter(({ score }) => passes(score, target) && score <= target + scoreTolerance.above))
  if (hit) return done(hit, 'in-window', search)

  const bracket = bracketOf(trials, target)
  const { failing, passing } = bracket
  const left = qualityLevels(prior.format).filter(
    (quality) => quality > (failing?.quality ?? 0) && quality < (passing?.quality ?? Infinity),
  )
  if (left.length === 0) {
    return passing ? done(passing, 'tightest', search) : done(bestLooking(trials), 'unreachable', search)
  }
  if (trials.length >= maxEncodes) {
    return passing ? done(passing, 'spent', search) : done(bestLooking(trials), 'unreachable', search)
  }
  // With one encode left and nothing good enough, only the highest quality is sure.
  if (trials.length === maxEncodes - 1 && failing && !passing) return { kind: 'try', quality: left.at(-1)! }
  if (trials.length >= interpolated) return { kind: 'try', quality: left[Math.floor(left.length / 2)]! }
  const { offset, steepness, format } = believed(search, bracket)
  const miss = (quality: number): number =>
    Math.abs(offset + steepness * typicalScore(format, quality) - target - aimAbove)
  return { kind: 'try', quality: left.reduce((best, quality) => (miss(quality) < miss(best) ? quality : best)) }
}

/** The curve through what was seen. */
function believed({ prior, trials }: QualitySearch, { failing, passing }: Bracket): QualityPrior {
  const { format } = prior
  const byQuality = trials.toSorted((a, b) => a.quality - b.quality)
  // Around the target, or else the two next to it.
  const [a, b] = failing && passing ? [failing, passing] : failing ? byQuality.slice(-2) : byQuality.slice(0, 2)
  const nearest = failing && passing ? passing : (failing ?? passing)
  if (!a || !nearest) return prior
  const typical = (trial: Trial): number => typicalScore(format, trial.quality)
  const seen = b ? (b.score - a.score) / (typical(b) - typical(a)) : prior.steepness
  // Between two trials the secant is right. Beyond them it may be noise, and each miss on one side makes the next step longer.
  const steepness =
    failing && passing ? seen : Math.min(2.5, Math.max(0.4, seen)) / 1.3 ** Math.max(0, trials.length - 1)
  return { format, offset: nearest.score - steepness * typical(nearest), steepness }
}

function bracketOf(trials: readonly Trial[], target: number): Bracket {
  const byQuality = trials.toSorted((a, b) => a.quality - b.quality)
  const passing = byQuality.find(({ score }) => passes(score, target))
  const failing = byQuality.findLast(({ quality }) => passing === undefined || quality < passing.quality)
  return { failing, passing }
}

function passes(score: number, target: number): boolean {
  return score >= target - scoreTolerance.below
}

function lightest(trials: readonly Trial[]): Trial | undefined {
  return trials.toSorted((a, b) => a.bytes - b.bytes || a.quality - b.quality)[0]
}

function bestLooking(trials: readonly Trial[]): Trial {
  return trials.toSorted((a, b) => b.score - a.score || a.bytes - b.bytes || a.quality - b.quality)[0]!
}

function done(trial: Trial, outcome: SearchOutcome, { target }: QualitySearch): SearchStep {
  const score = trial.score.toFixed(1)
  const why = {
    'in-window': `Quality ${trial.quality} scores ${score}, target ${target}.`,
    tightest: `Quality ${trial.quality} scores ${score}; the next lower is below the target ${target}.`,
    unreachable: `Quality ${trial.quality} scores ${score}, the best this encoder gives; the target is ${target}.`,
    spent: `Quality ${trial.quality} scores ${score}, target ${target}: the lightest of the encodes that were allowed.`,
  }[outcome]
  return { kind: 'done', trial, outcome, why }
}
