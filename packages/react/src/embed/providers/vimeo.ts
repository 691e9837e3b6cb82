import type { EmbedSource } from '../embed-source.ts'

export interface VimeoOptions {
  readonly id: string
  /** Vimeo has no address of a poster that follows from the video's: bring your own. */
  readonly poster?: string
}

/**
 * A video at Vimeo, asked not to track.
 *
 * @see https://developer.vimeo.com/player/sdk/embed
 */
export function vimeo({ id, poster }: VimeoOptions): EmbedSource {
  return {
    src: `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1`,
    href: `https://vimeo.com/${id}`,
    ...(poster && { poster }),
    allow: 'autoplay; fullscreen; picture-in-picture',
  }
}
