import type { DeliveryChoices } from '@firstpaint/delivery'

/** Whether the names of a chunk's top level stay. */
export type StableNamesMode = boolean | 'auto' | 'measure'

/** Options of `firstpaint({ delivery })`; `store` is a folder relative to Vite's root, or an `s3://…` URL. */
export interface DeliveryOptions extends DeliveryChoices {
  /**
   * Has the minifier keep the names of each chunk's top level, so that an edit renames nothing else and deltas get smaller.
   * Default `'auto'`: where an average visit gets smaller by it and first visits pay no more than 0.5 %. That is measured
   * after a build (the first one, and when the app has grown or shrunk by a tenth), kept in `<dir>/cache/stable-names.json`,
   * and holds from the next build on; a build that finds no such file shortens names. `true` keeps the names, `false`
   * shortens them; `'measure'` shortens them and measures in each build, for seconds of its time.
   */
  readonly dictionaryStableNames?: StableNamesMode
  /** Prints what came of it after the build. Default true. */
  readonly summary?: boolean
}

/** Frozen; what was left out is decided by the engine. */
export interface ResolvedDeliveryOptions {
  readonly choices: DeliveryChoices
  readonly dictionaryStableNames: StableNamesMode
  readonly summary: boolean
}
