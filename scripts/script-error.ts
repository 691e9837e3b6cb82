/** A failure a script foresees: printed as code, words and remedy, without a stack. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError'
  /** Permanent, `FP_…`. */
  readonly code: string
  /** What to do about it. */
  readonly hint: string

  constructor(code: `FP_${string}`, message: string, hint: string) {
    super(message)
    this.code = code
    this.hint = hint
  }
}

/** Runs a script's main function; a foreseen failure is printed and gives exit code 1, any other keeps its stack. */
export async function runScript(main: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error
    console.error(`${error.code}: ${error.message}\n  do: ${error.hint}`)
    process.exitCode = 1
  }
}
