import type { ScoredOutput } from './score-outputs.ts'
import type { FormatFigures } from './set-result.ts'

/** Points below and above the target that count as reaching it: those of the engine's search. */
const window = { below: 0.5, above: 1.5 }

/** Figures per format. Files without loss count as reached, for there is no quality to turn. */
export function summarizeOutputs(outputs: readonly ScoredOutput[], target: number): readonly FormatFigures[] {
  return [...Map.groupBy(outputs, ({ format }) => format)].map(([format, files]) => {
    const scores = files.map(({ score }) => score)
    const lossy = files.filter(({ claims }) => claims === undefined || claims.score !== undefined)
    const claimed = files.flatMap(({ claims }) => (claims?.score === undefined ? [] : [claims.score]))
    const seconds = files.flatMap(({ second }) => (second === undefined ? [] : [second]))
    return {
      format,
      files: files.length,
      bytes: sum(files.map(({ bytes }) => bytes)),
      worstScore: Math.min(...scores),
      meanScore: mean(scores),
      bestScore: Math.max(...scores),
      inWindow: shareWithin(
        lossy.map(({ score }) => score),
        target,
      ),
      ...(claimed.length > 0 && { claimedInWindow: shareWithin(claimed, target) }),
      ...(seconds.length > 0 && { second: { worst: Math.min(...seconds), mean: mean(seconds) } }),
    }
  })
}

function shareWithin(scores: readonly number[], target: number): number {
  if (scores.length === 0) return 1
  return (
    scores.filter((score) => score >= target - window.below && score <= target + window.above).length / scores.length
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length
}
