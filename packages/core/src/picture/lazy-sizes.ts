/**
 * `sizes`, beginning with `auto` for an image that loads late: by then the browser knows how wide it is. Browsers that
 * do not know `auto` skip it, as they do what they cannot parse, and take the rest.
 *
 * @see https://html.spec.whatwg.org/multipage/images.html#valdef-sizes-auto
 */
export function lazySizes(loading: 'lazy' | 'eager', sizes = '100vw'): string {
  return loading === 'lazy' ? `auto, ${sizes}` : sizes
}
