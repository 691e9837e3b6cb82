/**
 * Types of images that no build has seen yet; `.firstpaint/images.d.ts` has literal sizes for those that one has. Of a
 * query with options the last key must be `image`, for a pattern of TypeScript has one `*`: `./hero.jpg?widths=400&image`.
 */
declare module '*?image' {
  const image: import('@firstpaint/core/picture').ImageModule
  export default image
}

declare module '*&image' {
  const image: import('@firstpaint/core/picture').ImageModule
  export default image
}

/**
 * What routes need and where visitors go next, for the React kit. Read from the page; empty in development, on servers and
 * with `preload: false`.
 */
declare module 'virtual:firstpaint/prefetch' {
  export const plan: import('@firstpaint/core/kit').PrefetchPlan
}
