/** A range of a script's text, in UTF-16 positions from its start, and how often it ran. */
export interface CoverageRange {
  readonly startOffset: number
  readonly endOffset: number
  readonly count: number
}

/** The first range is the whole function, the others are blocks inside it that ran another number of times. */
export interface FunctionCoverage {
  readonly functionName: string
  readonly ranges: readonly CoverageRange[]
}

/**
 * One script's precise coverage, as V8 has it.
 *
 * @see https://chromedevtools.github.io/devtools-protocol/v8/Profiler/#method-takePreciseCoverage
 */
export interface ScriptCoverage {
  readonly url: string
  readonly functions: readonly FunctionCoverage[]
}
