/** A width an image was shown at, and in what window. */
export interface ImageSlot {
  /** Width the picture was drawn at, in CSS pixels; whole. Of a cropped one (`object-fit`), that of the whole picture. */
  readonly cssWidth: number
  /** Device pixels per CSS pixel. */
  readonly dpr: number
  /** Width of the window, in CSS pixels; whole. */
  readonly viewport: number
  /** How many times it was seen: once per image and page load. */
  readonly count: number
}

/** By source, from the project root with `/`: where it was seen. */
export type SlotsByImage = Readonly<Record<string, readonly ImageSlot[]>>

/** A record of what a dev server (`<dir>/image-slots.json`) has seen of images. */
export interface ImageSlots {
  readonly version: 1
  readonly images: SlotsByImage
}
