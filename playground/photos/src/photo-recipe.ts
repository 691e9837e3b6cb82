/** One picture of the set: what it is called and how its bytes come about. */
export interface PhotoRecipe {
  readonly slug: string
  readonly file: string
  /** Size as displayed, at scale 1, in pixels. */
  readonly width: number
  readonly height: number
  readonly alt: string
  /** Draws and encodes the picture; `scale` below 1 makes it smaller, for tests. */
  readonly draw: (scale: number) => Promise<Buffer>
}
