import type { SourceFormat } from './image-format.ts'

/** What the picture is made of; decides which encoders are tried ({@link ImageFacts.content}). */
export type ContentClass = 'photo' | 'screenshot' | 'flat' | 'gradient'

/** What is known of a source before anything is encoded. Read from its header, but for `content`. */
export interface ImageFacts {
  readonly format: SourceFormat
  /** Size in pixels as it is shown: after the EXIF orientation. Of one frame, where there are several. */
  readonly width: number
  readonly height: number
  /** The source file, in bytes. */
  readonly bytes: number
  /** Frames; 1 for a still. */
  readonly pages: number
  readonly alpha: boolean
  /** Bits per channel: 8 or 16. */
  readonly depth: 8 | 16
  /** EXIF orientation 1–8; 1 where there is none. */
  readonly orientation: number
  /** `srgb` also for what says nothing. `cmyk` is turned into sRGB; `p3` is kept or turned, by request. */
  readonly space: 'srgb' | 'p3' | 'cmyk' | 'grey' | 'other'
  /** The file carries an HDR gain map ({@link https://developer.android.com/media/platform/hdr-image-format}). */
  readonly gainMap: boolean
  /** Judged on the pixels; absent as long as only the header was read. */
  readonly content?: ContentClass
}
