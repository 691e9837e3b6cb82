import type { EmbedSource } from '../embed-source.ts'

export interface YoutubeOptions {
  readonly id: string
  /** Seconds to skip. @default 0 */
  readonly start?: number
}

/**
 * A video at YouTube, from the host that sets no cookie before it is played.
 *
 * @see https://developers.google.com/youtube/player_parameters
 */
export function youtube({ id, start = 0 }: YoutubeOptions): EmbedSource {
  return {
    src: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&start=${start}`,
    href: `https://www.youtube.com/watch?v=${id}&t=${start}`,
    poster: `https://i.ytimg.com/vi_webp/${id}/hqdefault.webp`,
    allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
  }
}
