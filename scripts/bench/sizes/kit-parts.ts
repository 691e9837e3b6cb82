/** One thing to import, and how many bytes of brotli it may be. */
export interface KitPart {
  readonly name: string
  readonly code: string
  readonly most: number
}

const part = (name: string, from: string, most: number): KitPart => ({
  name,
  code: `export { ${name} } from '@firstpaint/react/${from}'`,
  most,
})

/** The exports by themselves: what an app pays at once that uses one. */
export const kitParts: readonly KitPart[] = [
  part('Image', 'image', 490),
  part('Picture', 'picture', 680),
  // 700 was aimed at; ARCHITECTURE says what was tried.
  part('Lazy', 'lazy', 810),
  part('Embed', 'embed', 460),
  part('Video', 'video', 520),
  part('Audio', 'audio', 435),
  part('Frame', 'frame', 155),
  part('useLcpGuard', 'lcp-guard', 225),
  part('useContentVisibility', 'content-visibility', 225),
  part('blurUp', 'image', 110),
  part('fallbackTo', 'image', 190),
  ...(
    [
      ['lazyComponent', 670],
      ['lazyRoute', 530],
      ['ChunkBoundary', 630],
      ['useUnsavedState', 150],
      ['usePrefetch', 250],
      ['usePlannedPrefetch', 275],
      ['PrefetchLink', 295],
      ['mayPrefetch', 190],
    ] as const
  ).map(([name, most]) => ({ name, code: `export { ${name} } from '@firstpaint/react'`, most })),
]

/** The components and helpers of the first rows in one app, where they share code. */
export const components: KitPart = {
  name: 'Image to fallbackTo together',
  code: kitParts
    .filter(({ code }) => code.includes('react/'))
    .map(({ code }) => code)
    .join('\n'),
  most: 2600,
}

/** Everything `@firstpaint/react` exports, in one app, where it shares code; loaders, providers and adapters are apart. */
export const wholeKit: KitPart = {
  name: 'the whole kit',
  code: `export * from '@firstpaint/react'`,
  // 2000 was aimed at; ARCHITECTURE says what was tried.
  most: 4200,
}

/** What else does one of these things, at the versions of the lockfile. */
export const peers: readonly Omit<KitPart, 'most'>[] = [
  { name: '@unpic/react Image', code: `export { Image } from '@unpic/react'` },
  { name: '@unpic/react/base Image', code: `export { Image } from '@unpic/react/base'` },
  { name: 'react-intersection-observer useInView', code: `export { useInView } from 'react-intersection-observer'` },
  { name: '@loadable/component', code: `export { default } from '@loadable/component'` },
  { name: 'react-lite-youtube-embed', code: `export { default } from 'react-lite-youtube-embed'` },
  { name: 'react-lazy-hydration', code: `export { default } from 'react-lazy-hydration'` },
  { name: 'react-error-boundary', code: `export { ErrorBoundary } from 'react-error-boundary'` },
  { name: 'quicklink', code: `export { listen } from 'quicklink'` },
]
