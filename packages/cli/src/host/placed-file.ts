/** One file of a configuration and where it goes. */
export interface PlacedFile {
  /** As a person writes it, relative to the working directory. */
  readonly file: string
  readonly text: string
  /** Whether this text lay there already. */
  readonly current: boolean
}
