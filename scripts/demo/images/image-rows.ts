import type { ImageComparison } from './compare-images.ts'
import { imageVariants } from './image-variants.ts'
import { type ImageScreen, imageScreens } from './image-visits.ts'

/** One line of the table: a title and a cell for each variant; or the heading of the lines below it. */
export type ImageRow = readonly [title: string, ...cells: string[]] | string

/** What the comparison says, in words: the same for the terminal and for the README. */
export function imageRows({ builds, visits }: ImageComparison): ImageRow[] {
  const cells = (of: (variant: (typeof imageVariants)[number]) => string): string[] => imageVariants.map(of)
  const screens = (Object.keys(imageScreens) as ImageScreen[]).flatMap((screen): ImageRow[] => {
    const { width, scale } = imageScreens[screen]
    const ofScreen = visits.filter((visit) => visit.screen === screen)
    return [
      `Image bytes of a first visit, ${screen} of ${width} px × ${scale}`,
      ...ofScreen.map(({ route, images }): ImageRow => [route, ...cells((variant) => size(images[variant].bytes))]),
    ]
  })
  return [
    ...screens,
    'Building it',
    ['CPU, from nothing', ...cells((variant) => `${builds[variant].cold.cpuSeconds.toFixed(0)} s`)],
    ['CPU, once more', ...cells((variant) => `${builds[variant].warm.cpuSeconds.toFixed(1)} s`)],
    ['clock, from nothing', ...cells((variant) => `${builds[variant].cold.seconds.toFixed(0)} s`)],
    ['memory, from nothing', ...cells((variant) => size(builds[variant].cold.peakBytes))],
  ]
}

function size(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(2)} MB` : `${(bytes / 1000).toFixed(0)} kB`
}
