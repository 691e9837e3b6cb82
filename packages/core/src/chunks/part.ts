/** Modules that the planner moves as one: equal exact reach, like churn, one package. Numbers are the index's. */
export interface Part {
  readonly atom: number
  readonly kind: 'styles' | 'framework' | 'package' | 'app' | 'facade' | 'runtime'
  /** Package of `kind: 'package'`. */
  readonly package: string | null
  /** In the order they run. */
  readonly modules: readonly number[]
  /** Modules among them that `import()`s or pages start from. */
  readonly entries: readonly number[]
  /** All its modules are among the few that may stand in a large chunk. */
  readonly heavy: boolean
  /** Name of the chunk it was in before, which it is to stay in; null for none. */
  readonly kept: string | null
  /** It could not stay in the chunk it was in before. */
  readonly uprooted: boolean
  /** All of the chunk it is to stay in stays together: a returning visitor's cache has it, and goes on having it. */
  readonly whole: boolean
  /** Which list of the pin `apart` it belongs to; −1 for none. */
  readonly apart: number
  /** Which list of the pin `together` it belongs to; −1 for none. */
  readonly together: number
}
