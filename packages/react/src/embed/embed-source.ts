/** What an embed shows, and what stands for it. The functions in `@firstpaint/react/embeds/…` make one. */
export interface EmbedSource {
  /** Address of the frame, made to start at once: it is loaded when somebody asked for it. */
  readonly src: string
  /** Page that shows the same without JavaScript, in a tab of its own. @default `src` */
  readonly href?: string
  /** Address of a still picture; it is loaded when it is near. @default none */
  readonly poster?: string
  /** What the frame may do. @see https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#allow */
  readonly allow?: string
}
